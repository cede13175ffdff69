"""Reads files of RenderCV with RenderCV itself and prints, as JSON, what it says of each: a list of errors by file name."""

import json
import pathlib
import sys

from rendercv.exception import RenderCVUserError, RenderCVUserValidationError
from rendercv.schema.rendercv_model_builder import build_rendercv_dictionary_and_model


def errors_of(path):
    try:
        build_rendercv_dictionary_and_model(path.read_text(encoding="utf-8"), input_file_path=path)
    except RenderCVUserValidationError as error:
        return [
            f"{'.'.join(str(key) for key in one.schema_location or ())}: {one.message} ({one.input})"
            for one in error.validation_errors
        ]
    except RenderCVUserError as error:
        return [str(error.message)]
    return []


print(json.dumps({path.name: errors_of(path) for path in map(pathlib.Path, sys.argv[1:])}))
