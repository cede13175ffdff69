"""Finds the parts of a CV on its pages, and measures what depends on what a text is.

A content file says what a CV consists of: {"flows": [[part, ...], ...], "records": [record, ...], "frames": [[frame, ...],
...]}. Frames, if known, are the left edge x and the width of each flow on each page. A part is a
paragraph, a date or a label: its text and role, the numbers of its section, unit (entry) and record, its lists and
items, and for a term that begins with its label that label. A record has the title, organization and location of an
entry's header, and the same of its roles. Both are described in content.ts.

Lengths are in points. Every measure has defects: dicts of kind, page (from 0) and text.
"""
import collections, re, unicodedata

# ---------------------------------------------------------------- finding the parts


class Line:
    """A line of a part."""

    def __init__(self, words):
        self.words = words
        self.page = words[0].page
        bases = sorted(w.base for w in words)
        self.base = bases[len(bases) // 2]
        self.x0, self.x1 = min(w.x0 for w in words), max(w.x1 for w in words)
        self.size = max(w.size for w in words)
        tops = [w.ink_top for w in words if w.ink_top is not None]
        self.top = min(tops) if tops else self.base - 0.7 * self.size
        self.text = " ".join(w.text for w in words)
        self.from_left, self.from_right = self.x0, -self.x1

    def put_in(self, frame):
        """Sets the distances from the edges of a frame, which may be another one on each page."""
        self.from_left, self.from_right = self.x0 - frame["x"], frame["x"] + frame["width"] - self.x1


class Part:
    """A part of the content, and its lines on the pages."""

    def __init__(self, data, flow):
        self.text, self.role, self.flow = data["text"], data["role"], flow
        self.section, self.unit = data.get("section"), (flow, data["unit"])
        self.record, self.job = data.get("record"), data.get("job")
        self.items = [tuple(x) for x in data.get("items", [])]
        self.label = data.get("label")
        self.lines = []
        self.span = None

    @property
    def visible(self):
        return bool(self.lines)


HEADS = ("entry-head", "role-head")
BESIDE = ("date", "label", "number")


def letters(text):
    """Letters and digits alone, in one case: what is left of a text however it is broken into lines."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


class Stream:
    """The letters of words in reading order, each with its word."""

    def __init__(self, words):
        self.words, self.owner, chunks = words, [], []
        self.begins = set()
        n = 0
        for i, w in enumerate(words):
            t = letters(w.text)
            if t:
                self.begins.add(n)
                chunks.append(t)
                self.owner += [i] * len(t)
                n += len(t)
        self.text = "".join(chunks)

    def page(self, at):
        return self.words[self.owner[at]].page

    def signs_after(self, last, text):
        """The words without letters that end a text, as the dash of `2019 –`."""
        tail = [t for t in text.split() if t]
        count = next((i for i, t in enumerate(reversed(tail)) if letters(t)), 0)
        return [i for i in range(last + 1, min(last + 1 + count, len(self.words))) if not letters(self.words[i].text)]

    def match(self, key, at):
        """The stretches of letters that are the key, from `at` on; a page's end may be between two of them."""
        out = []
        while key:
            n = common_prefix(self.text, at, key)
            if n < len(key) and at + n < len(self.text) and at + n not in self.begins:
                return None
            if n == 0:
                return None
            out.append((at, at + n))
            key = key[n:]
            if not key:
                return out
            page, lead = self.page(at + n - 1), key[:12]
            at = self.text.find(lead, at + n)
            while at >= 0 and not (at in self.begins and self.page(at) > page):
                at = self.text.find(lead, at + 1)
            if at < 0:
                return None
        return out

    def find(self, key, start, following=""):
        """The first match at or after `start`; of a short key one that the beginning of the next part follows."""
        if len(key) < SHORT and following:
            spans = self.find(key + following, start)
            if spans:
                return cut_spans(spans, len(key))
        found = self.match(key, start) if start < len(self.text) else None
        lead = key[:8]
        at = self.text.find(lead, start)
        while found is None and at >= 0:
            if at in self.begins:
                found = self.match(key, at)
            at = self.text.find(lead, at + 1)
        if found is None and len(key) > 1:
            # The key may begin with fewer letters than `lead` before a page's end.
            for at in sorted(b for b in self.begins if b >= start and self.text[b] == key[0]):
                found = self.match(key, at)
                if found:
                    break
        return found


SHORT = 8  # letters of a key that may well stand elsewhere too


def cut_spans(spans, length):
    """The first letters of a match."""
    out = []
    for a, b in spans:
        b = min(b, a + length)
        if b > a:
            out.append((a, b))
        length -= b - a
    return out


def common_prefix(text, at, key):
    n = 0
    while n < len(key) and at + n < len(text) and text[at + n] == key[n]:
        n += 1
    return n


def lines_of(words):
    rows = []
    for w in words:
        if rows and rows[-1][-1].page == w.page and abs(rows[-1][0].base - w.base) < 0.35 * max(w.size, rows[-1][0].size):
            rows[-1].append(w)
        else:
            rows.append([w])
    return [Line(row) for row in rows]


def locate(content, pages):
    """The parts of each flow with their lines. A part that is not found, or has no ink, has none."""
    words = [w for p in pages for w in p["words"]]
    flows = []
    for number, items in enumerate(content["flows"]):
        stream, cursor, taken = Stream(words), 0, set()
        parts = []
        for data, following in zip(items, items[1:] + [None]):
            part = Part(data, number)
            key = letters(part.text)
            after = letters(following["text"])[:SHORT] if following else ""
            spans = stream.find(key, cursor, after) if key else []
            if spans:
                # A sign without letters, such as an ampersand, is part of what is on both sides of it.
                own = [i for a, b in spans for i in range(stream.owner[a], stream.owner[b - 1] + 1)]
                own += stream.signs_after(own[-1], part.text)
                part.lines = lines_of([stream.words[i] for i in own if stream.words[i].glyphs])
                taken.update(own)
                cursor = spans[-1][1]
            part.found = spans is not None
            parts.append(part)
        words = [w for i, w in enumerate(words) if i not in taken]
        flows.append(with_labels_run_in(parts))
    for parts, frames in zip(flows, content.get("frames", ())):
        for line in (line for p in parts for line in p.lines):
            line.put_in(frames[line.page])
    return flows


def with_labels_run_in(parts):
    """The parts, with each label that its text follows on the same line made part of that text."""
    out = []
    for p in parts:
        label = out[-1] if out and out[-1].role == "label" and p.visible and out[-1].visible else None
        if label is not None and label.items == p.items and is_run_in(label.lines, p.lines):
            p.label, p.text = label.text, label.text + " " + p.text
            p.lines = lines_of([w for line in label.lines + p.lines for w in line.words])
            out[-1] = p
        else:
            out.append(p)
    return out


COLUMN_GAP = 0.75  # em: a wider gap than a word space sets a label apart in a column


def is_run_in(label, text):
    """True for a label that its text follows on its line: the next line begins under the label, or no gap is between."""
    end, begin = label[-1], text[0]
    if end.page != begin.page or abs(end.base - begin.base) > 0.35 * begin.size or begin.x0 < end.x1:
        return False
    if len(text) > 1 and text[1].page == begin.page:
        return abs(text[1].x0 - label[0].x0) < 1
    return begin.x0 - end.x1 <= COLUMN_GAP * begin.size


# ---------------------------------------------------------------- small tools


def clusters(values, tol):
    """Sorted values grouped where neighbours lie within tol."""
    out = []
    for v in sorted(values):
        if out and v - out[-1][-1] <= tol:
            out[-1].append(v)
        else:
            out.append([v])
    return out


def commonest(keys):
    return collections.Counter(keys).most_common(1)[0][0]


def grouped(parts, key):
    out = collections.OrderedDict()
    for p in parts:
        k = key(p)
        if k is not None:
            out.setdefault(k, []).append(p)
    return out


def rows_by_page(parts):
    """Numbers of lines of text on each page, in order; parts side by side share theirs."""
    bases = collections.defaultdict(list)
    for p in parts:
        for line in p.lines:
            bases[line.page].append(line.base)
    return {page: len(clusters(bases[page], 1.0)) for page in sorted(bases)}


# ---------------------------------------------------------------- page breaks


def measure_breaks(flows):
    """Widows, orphans, and entries and their heads at page ends."""
    parts = [p for flow in flows for p in flow]
    res = dict(paragraphs_split=0, widows=0, orphans=0, entries_split_short=0, stranded_entry_heads=0, entries_split=[],
               parts=len(parts), parts_unfound=sum(not p.found for p in parts))
    bad = []
    for p in parts:
        counts = list(rows_by_page([p]).values())
        if len(counts) < 2:
            continue
        res["paragraphs_split"] += 1
        if counts[0] == 1:
            res["orphans"] += 1
            bad.append(dict(kind="orphan", page=p.lines[0].page, text=p.lines[0].text))
        if counts[-1] == 1:
            res["widows"] += 1
            bad.append(dict(kind="widow", page=p.lines[-1].page, text=p.lines[-1].text))
    for unit in grouped((p for p in parts if p.section is not None and p.role != "heading"), lambda p: p.unit).values():
        counts = list(rows_by_page(unit).values())
        if len(counts) < 2:
            continue
        res["entries_split"].append(dict(entry=unit[0].text[:60], lines=counts))
        if min(counts[0], counts[-1]) < 3:
            res["entries_split_short"] += 1
            bad.append(dict(kind="entry_split_short", page=unit[0].lines[0].page if unit[0].lines else 0, text=unit[0].text, lines=counts))
    for unit in grouped((p for p in parts if p.record is not None), lambda p: (p.record, p.job)).values():
        head = [p for p in unit if p.visible and p.role in HEADS]
        body = [p for p in unit if p.visible and p.role not in HEADS + BESIDE]
        if head and body and body[0].lines[0].page > head[-1].lines[-1].page:
            res["stranded_entry_heads"] += 1
            bad.append(dict(kind="stranded_entry_head", page=head[0].lines[0].page, text=head[0].text))
    return res, bad


def measure_lists(flows):
    """Lists that a page's end divides and should not: see `is_divided_badly`."""
    bad, divided = [], 0
    for flow in flows:
        lists = collections.OrderedDict()
        for p in flow:
            for list_, item in p.items:
                lists.setdefault(list_, collections.OrderedDict()).setdefault(item, []).append(p)
        for items in lists.values():
            everything = [p for item in items.values() for p in item]
            if len(rows_by_page(everything)) < 2:
                continue
            divided += 1
            if is_divided_badly(items, everything):
                first = next(p for p in everything if p.visible)
                bad.append(dict(kind="list_divided", page=first.lines[0].page, text=first.text, lines=list(rows_by_page(everything).values())))
    return dict(lists_divided=divided, lists_divided_badly=len(bad)), bad


MOST_WHOLE = 5   # lines that a list or an item has at most if it must not be divided
LEAST_ITEMS = 2  # items of a longer list on either side
LEAST_LINES = 3  # lines of a longer list on either side


def is_divided_badly(items, everything):
    """A list of five lines or of two items, an item of five lines, or too little of a longer list on one side."""
    rows = rows_by_page(everything)
    if sum(rows.values()) <= MOST_WHOLE or len(items) == 2:
        return True
    for item in items.values():
        own = rows_by_page(item)
        if len(own) > 1 and sum(own.values()) <= MOST_WHOLE:
            return True
    if len(items) == 1:
        return False
    for page in list(rows)[:-1]:
        before = [rows_by_page(item) for item in items.values() if any(n <= page for n in rows_by_page(item))]
        after = [rows_by_page(item) for item in items.values() if any(n > page for n in rows_by_page(item))]
        lines = sum(n for number, n in rows.items() if number <= page)
        if min(len(before), len(after)) < LEAST_ITEMS or min(lines, sum(rows.values()) - lines) < LEAST_LINES:
            return True
    return False


MOST_GROWTH = 0.1        # of a space: more is seen
LEAST_STRETCHED = 0.96  # of a page's height


def guess_stretched(parts, top, floor, pitches):
    """Pages with wider spaces than the narrowest page, which still end short: a layout knows, a PDF lets one guess."""
    lead = sorted(pitches)[len(pitches) // 2] if pitches else 0
    spaces = collections.defaultdict(lambda: collections.defaultdict(list))
    ends = collections.defaultdict(float)
    for a, b in zip(parts, parts[1:]):
        page = a.lines[-1].page
        ends[page] = max(ends[page], a.lines[-1].base)
        if page == b.lines[0].page and b.lines[0].base - a.lines[-1].base > 1.1 * lead:
            kind = (a.role, bool(a.items), b.role, bool(b.items))
            spaces[kind][page].append(b.lines[0].base - a.lines[-1].base - lead)
    growths = collections.defaultdict(list)
    for by_page in spaces.values():
        means = {page: sum(found) / len(found) for page, found in by_page.items()}
        for page, mean in means.items():
            growths[page].append(mean / min(means.values()) - 1)
    last = parts[-1].lines[-1].page
    bad = [dict(kind="stretched_and_short", page=page, text="") for page, found in sorted(growths.items())
           if page < last and max(found) > MOST_GROWTH and ends[page] - top < LEAST_STRETCHED * (floor - top)]
    return len(bad), bad


# ---------------------------------------------------------------- section heads


def measure_headings(flows):
    """Heads at a page's foot without two lines of their section, and the white above heads by that below."""
    res = dict(found=0, stranded=0, texts=[])
    ratios, bad = [], []
    for flow in flows:
        for i, head in enumerate(flow):
            if head.role not in ("heading", "name") or not head.visible:
                continue
            res["found"] += 1
            res["texts"].append(head.text)
            if head.role == "name":
                continue
            own = []
            for p in flow[i + 1:]:
                if p.role == "heading":
                    break
                own.append(p)
            rows, here = rows_by_page(own), head.lines[-1].page
            if rows.get(here, 0) < min(2, sum(rows.values())):
                res["stranded"] += 1
                bad.append(dict(kind="stranded_heading", page=here, text=head.text, lines_after=rows.get(here, 0)))
            ratio = white_ratio(flow[:i], head, own)
            if ratio is not None:
                ratios.append(ratio)
                if round(ratio, 2) < 2:
                    bad.append(dict(kind="heading_nearer_to_what_precedes", page=here, text=head.text, ratio=round(ratio, 2)))
    res["none_below_text"] = not ratios
    res["white_ratio_least"] = round(min(ratios), 2) if ratios else None
    return res, bad


def white_ratio(before, head, after):
    """White above a head by white below it; None at a page's top, or for a head beside its text."""
    first, last = head.lines[0], head.lines[-1]
    above = [line.base for p in before for line in p.lines if line.page == first.page and line.base < first.base - 0.5 * first.size]
    near = [line for p in after for line in p.lines if line.page == last.page]
    if any(abs(line.base - last.base) < 0.5 * last.size for line in near):
        return None
    below = [line.top for line in near if line.base > last.base]
    if not above or not below:
        return None
    # The frame's column: text above in another column is further up than the head's own flow goes on.
    return (first.top - max(above)) / max(0.1, min(below) - last.base)


# ---------------------------------------------------------------- like things alike


def measure_parallels(flows, records):
    """Heads of entries and labels of terms that differ from the others of their section."""
    heads, labels, bad = 0, 0, []
    for flow in flows:
        for section in grouped(flow, lambda p: p.section).values():
            n, found = heads_out_of_form(section, flow, records)
            heads += n
            bad += found
            n, found = labels_out_of_form(section)
            labels += n
            bad += found
        n, found = labels_out_of_column(flow)
        labels += n
        bad += found
    return dict(heads_out_of_form=heads, labels_out_of_form=labels), bad


def heads_out_of_form(section, flow, records):
    """Compares the heads that have the same parts: where each part is, relative to the others."""
    forms = collections.OrderedDict()
    for (number, job), parts in grouped((p for p in section if p.record is not None), lambda p: (p.record, p.job)).items():
        record = records[number]
        header = record if job is None else record["roles"][job] if job < len(record["roles"]) else None
        if header is None:
            continue
        places = head_places([p for p in parts if p.visible], header)
        if places and len(places) > 1:
            key = (job is None, record.get("leads") if job is None else None, tuple(sorted(places)))
            forms.setdefault(key, []).append((form_of(places, room_of(places, flow)), parts[0]))
    count, bad = 0, []
    for same in forms.values():
        usual = commonest(form for form, _ in same if "?" not in form) if any("?" not in form for form, _ in same) else same[0][0]
        for form, part in same:
            if not are_alike(form, usual):
                count += 1
                line = next((p for p in [part] if p.visible), None)
                bad.append(dict(kind="head_out_of_form", page=line.lines[0].page if line else 0, text=part.text, form=form, usual=usual))
    return count, bad


def head_places(parts, header):
    """Where the first and last words of a head's title, organization, location and date are."""
    words = [w for p in parts if p.role not in BESIDE for line in p.lines for w in line.words]
    stream, places = Stream(words), {}
    for name in ("title", "organization", "location"):
        key = letters(header.get(name) or "")
        spans = stream.find(key, 0) if key else None
        if spans:
            own = [i for a, b in spans for i in dict.fromkeys(stream.owner[a:b])]
            places[name] = (stream.words[own[0]], stream.words[own[-1]])
            # A town may be named in the title too: what is found is not looked at again.
            stream = Stream([w for i, w in enumerate(stream.words) if i not in own])
    date = next((p for p in parts if p.role == "date"), None)
    if date is not None:
        places["date"] = (date.lines[0].words[0], date.lines[0].words[-1])
    return places


DATE_GAP = 1.6  # em that a head keeps from the column of dates


def room_of(places, flow):
    """Where the lines of a head end: at the column of dates, else at the right end of its flow."""
    page = next(iter(places.values()))[0].page
    left = min(begin.x0 for begin, _ in places.values())
    dates = [p.lines[0] for p in flow if p.role == "date" and p.visible]
    beside = [line.x0 - DATE_GAP * line.size for line in dates if line.page == page and line.x0 > left + 2]
    return min(beside, default=max(line.x1 for p in flow for line in p.lines if line.page == page))


def form_of(places, room):
    """`title / organization, location; date right of the first line`: a slash is a new line, ? one that may be for want of room."""
    on_line = lambda a, b: a.page == b.page and abs(a.base - b.base) < 0.35 * max(a.size, b.size)
    text = sorted(((name, p) for name, p in places.items() if name != "date"), key=lambda x: (x[1][0].page, x[1][0].base, x[1][0].x0))
    if not text:
        return ""
    form = text[0][0]
    for (_, (_, end)), (name, (begin, _)) in zip(text, text[1:]):
        full = end.x1 + 0.25 * begin.size + begin.x1 - begin.x0 > room
        form += (", " if on_line(end, begin) else " ? " if full else " / ") + name
    if "date" in places:
        date, first = places["date"][0], text[0][1][0]
        side = "left" if date.x0 < first.x0 - 2 else "below" if date.x0 < first.x0 + 2 else "right"
        form += "; date %s of %s line" % (side, "the first" if on_line(date, first) else "another")
    return form


def are_alike(form, other):
    """True for forms that differ at most where a line had no room."""
    split = lambda x: re.split(r"( [/?] |, )", x)
    a, b = split(form), split(other)
    return len(a) == len(b) and all(x == y or " ? " in (x, y) for x, y in zip(a, b))


def label_form(label, text):
    """`column` for a label beside its text, else `above`."""
    first = text[0]
    beside = any(line.page == first.page and abs(line.base - first.base) < 0.35 * first.size for line in label)
    return "column" if beside else "above"


def labelled(parts):
    """The terms of some parts: the label's lines and those of the text that follows, with the part."""
    out = []
    for p, following in zip(parts, parts[1:] + [None]):
        if p.role in ("label", "term") and not p.label and p.visible and following is not None and following.items == p.items and following.visible:
            out.append((p, p.lines, following.lines))
        elif p.label and p.visible:
            words = [w for line in p.lines for w in line.words]
            n, key = 0, letters(p.label)
            while n < len(words) and key:
                key = key[len(letters(words[n].text)):]
                n += 1
            if n and n < len(words):
                out.append((p, lines_of(words[:n]), lines_of(words[n:])))
    return out


def forms_of(parts):
    """Each term with its form, and where its text and its label begin."""
    return [(p, "run-in" if p.label else label_form(label, text), text[0].x0, label[0].x0) for p, label, text in labelled(parts)]


def labels_out_of_form(section):
    terms = forms_of(section)
    if not terms:
        return 0, []
    usual = commonest(form for _, form, _, _ in terms)
    out = [(p, form) for p, form, _, _ in terms if form != usual]
    return len(out), [dict(kind="label_out_of_form", page=p.lines[0].page, text=p.text, form=f, usual=usual) for p, f in out]


def labels_out_of_column(flow):
    """Texts beside labels that do not begin where the others of the flow do, counted from the labels or from the page."""
    terms = [t for t in forms_of(flow) if t[1] == "column"]
    if len(terms) < 2:
        return 0, []
    from_page = max(clusters([x for _, _, x, _ in terms], 0.6), key=len)
    from_label = max(clusters([x - left for _, _, x, left in terms], 0.6), key=len)
    if len(from_page) >= len(from_label):
        out = [p for p, _, x, _ in terms if not from_page[0] - 0.01 <= x <= from_page[-1] + 0.01]
    else:
        out = [p for p, _, x, left in terms if not from_label[0] - 0.01 <= x - left <= from_label[-1] + 0.01]
    return len(out), [dict(kind="label_out_of_column", page=p.lines[0].page, text=p.text) for p in out]


# ---------------------------------------------------------------- axes, dates, gaps


BULLET = 1.6  # em from a bullet to its text
HANGS = 0.6  # em that a quotation mark or a bracket at the start of a line may stand further left


def measure_axes(flows):
    """Paragraphs of the body that begin where no other one begins, though they are neither centred nor at an end."""
    bad = []
    body = [p for flow in flows for p in flow if p.visible and p.section is not None]
    starts = [p.lines[0].from_left for p in body]
    alone = {axis[0] for axis in clusters(starts, 0.6) if len(axis) == 1}
    for flow in flows:
        lines = [line for p in flow if p.section is not None for line in p.lines]
        if not lines:
            continue
        centre = (min(line.x0 for line in lines) + max(line.x1 for line in lines)) / 2
        for p in flow:
            if not p.visible or p.section is None or p.lines[0].from_left not in alone:
                continue
            line = p.lines[0]
            hung = not line.text[0].isalnum() and any(0 < x - line.from_left < HANGS * line.size for x in starts)
            centred = abs((line.x0 + line.x1) / 2 - centre) < 2
            ended = p.role in BESIDE and sum(abs(line.from_right - other.from_right) < 0.6 for other in lines) > 1
            # The only bullet of a document: its mark is on the edge of the text.
            bullet = bool(p.items) and any(0 < line.from_left - x < BULLET * line.size and x not in alone for x in starts)
            if not (is_in_columns(p, flow) or hung or bullet or centred or ended):
                bad.append(dict(kind="off_axis", page=line.page, text=p.text, x=round(line.x0, 1)))
    return dict(off_axis_starts=len(bad), left_axes=left_axes(flows)), bad


def is_in_columns(part, flow):
    """True for an item with another one of its list on its left: short items stand in columns, some of them alone."""
    if not part.items:
        return False
    line = part.lines[0]
    return any(p.items and p.items[0][0] == part.items[0][0] and p.items != part.items and any(
        x.page == line.page and x.x1 < line.x0 and abs(x.base - line.base) < 0.35 * line.size for x in p.lines) for p in flow)


def left_axes(flows):
    """Left edges that at least three lines begin at; dates that end at one edge have no left one."""
    counts = []
    for flow in flows:
        lines = [line for p in flow if p.visible and p.role not in ("number", "date", "contact") and not is_in_columns(p, flow) for line in p.lines]
        dates = [p.lines[0] for p in flow if p.visible and p.role == "date"]
        alike = lambda line, edge: sum(abs(edge(line) - edge(other)) < 0.6 for other in dates)
        lines += [line for line in dates if alike(line, lambda x: x.from_left) >= alike(line, lambda x: x.from_right)]
        counts.append(sum(len(axis) >= 3 for axis in clusters([line.from_left for line in lines], 0.95)))
    return max(counts, default=0)


BELOW = 0.8  # em: a date further than that from all baselines of its entry is a line of its own


def measure_dates(flows):
    """Dates beside entries: whether they share an edge, and how far each is from the baseline of what it belongs to."""
    bad, same, deltas = [], 0, []
    for flow in flows:
        beside = []
        for i, p in enumerate(flow):
            if p.role != "date" or not p.visible:
                continue
            line = p.lines[0]
            own = [q for q in flow[max(0, i - 4):i + 5] if q.unit == p.unit and q.role not in BESIDE]
            delta = min((abs(w.base - line.base) for q in own for x in q.lines if x.page == line.page for w in x.words), default=None)
            if delta is None or delta > BELOW * line.size:
                continue
            beside.append(line)
            deltas.append(delta)
            if delta > 0.3:
                bad.append(dict(kind="date_off_baseline", page=line.page, text=p.text))
        if beside:
            edges = clusters([line.from_left for line in beside], 0.6) + clusters([line.from_right for line in beside], 0.6)
            same += max(len(edge) for edge in edges)
    if len(deltas) < 2:
        return {}, bad
    return dict(dates=len(deltas), dates_on_one_edge_pct=round(100 * same / len(deltas), 1),
                date_baseline_delta_max=round(max(deltas), 3), dates_off_baseline=sum(d > 0.3 for d in deltas)), bad


def gaps_of(flows, body):
    """Of each flow, the distances of successive baselines on each page, below the header and above a closing statement.

    The statement is the last section where it has no head and others have one: place, date and signature are set apart.
    """
    out = []
    for flow in flows:
        headed = {p.section for p in flow if p.role == "heading"}
        last = max((p.section for p in flow if p.section is not None), default=None)
        closing = last if headed and last not in headed else None
        bases = collections.defaultdict(list)
        for p in flow:
            if p.section is not None and p.section != closing:
                for line in p.lines:
                    bases[line.page].append(line.base)
        rows = [[sum(c) / len(c) for c in clusters(found, 0.4)] for found in bases.values()]
        out.append([[b - a for a, b in zip(page, page[1:]) if 0.5 * body < b - a < 6 * body] for page in rows])
    return out


# ---------------------------------------------------------------- tints


LEAST_SIDE = 36  # points: smaller areas are ornaments


def measure_tints(pages):
    """Filled areas without a word on them."""
    bad = []
    for number, page in enumerate(pages):
        for (x0, y0, x1, y1), fill in page["areas"]:
            whole = x1 - x0 > 0.98 * page["width"] and y1 - y0 > 0.98 * page["height"]
            if min(x1 - x0, y1 - y0) < LEAST_SIDE or whole or min(fill) > 0.995:
                continue
            if not any(x0 <= (w.x0 + w.x1) / 2 <= x1 and y0 <= (w.y0 + w.y1) / 2 <= y1 for w in page["words"]):
                bad.append(dict(kind="tint_without_text", page=number, text="%d × %d pt at %d, %d" % (x1 - x0, y1 - y0, x0, y0)))
    return len(bad), bad


# ---------------------------------------------------------------- reading order


def words_in_line(flow, words_of):
    """The words of a flow but those beside others: contacts, dates, labels, and heads beside the text that they head."""
    out = []
    for p, following in zip(flow, flow[1:] + [None]):
        hangs = p.role == "heading" and following is not None and following.visible and any(
            line.page == following.lines[0].page and abs(line.base - following.lines[0].base) < 0.5 * line.size for line in p.lines)
        if p.role not in BESIDE + ("contact",) and not hangs:
            out += words_of(p.text)
    return out
