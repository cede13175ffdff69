/** Why a file is not a picture that Quoin can show; `message` is a clause that follows the picture's name. */
export class PictureError extends RangeError {
  override readonly name = 'PictureError';
}
