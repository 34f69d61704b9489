# SPDX-License-Identifier: BSL-1.0
"""What GDB needs to know of rill: `source` this file in gdb. README.md beside it shows it at work.

print       a pipeline, an iterator, a generator or a box: as it was written, with what each stage keeps
backtrace   leaves out rill's frames, and std's among them (`backtrace -no-filters` shows all)
rill-step   on to the next line of yours, in whatever function rill calls
"""
import itertools
import re

import gdb
import gdb.printing
from gdb.FrameDecorator import FrameDecorator

# Types. Two compilers write one name differently: `main()::<lambda(int)> >` and `(lambda at main.cpp:7:5)>`.


def plain(type_):
    type_ = type_.strip_typedefs()
    refers = type_.code in (gdb.TYPE_CODE_REF, gdb.TYPE_CODE_RVALUE_REF)
    return plain(type_.target()) if refers else type_.unqualified()


def split(name, separator):
    """Where no bracket is open."""
    found, depth = [""], 0
    for token in re.findall(r"->|::|.", name.replace(" ", "")):
        depth += (token in "<({") - (token in ">)}")
        if token == separator and depth == 0:
            found.append("")
        else:
            found[-1] += token
    return found


def scopes(type_):
    """Of rill::core::view<a::b>::iterator<true>: ["rill", "core", "view<a::b>", "iterator<true>"]"""
    return split(plain(type_).name or "", "::")


def argument(type_, number):
    """The class that a template argument names. (gdb's own answer fails where that has a lambda in it.)"""
    arguments = split(scopes(type_)[-1].split("<", 1)[1][:-1], ",")
    return split(arguments[number], "::")[-1]


def class_name(type_):
    """Of a class of rill, without template arguments; of xs<T>::type, xs. None of any other type."""
    names = [part.split("<")[0] for part in scopes(type_)]
    if len(names) < 3 or not names[0].endswith("rill") or names[1] != "core":
        return None
    return names[-2] if names[-1] == "type" else names[-1]


def enclosing(type_):
    return "::".join(scopes(type_)[:-1])


def bases(type_):
    """A class and all that it derives from."""
    type_ = plain(type_)
    found = [type_]
    if type_.code == gdb.TYPE_CODE_STRUCT:
        for field in type_.fields():
            if field.is_base_class:
                found += bases(field.type)
    return found


def is_view(type_):
    return any(class_name(base) == "view" for base in bases(type_))


def is_iterator(type_):
    return class_name(type_) == "iterator" and re.search("^[a-z_]*rill::core::view<", enclosing(type_)) is not None


def members(value):
    """Of an object of rill, by name, without the underscore at the end; those of the std class that it is made of, not."""
    found = {}
    for field in plain(value.type).fields():
        if field.is_base_class:
            if class_name(field.type):
                found.update(members(value[field]))
        elif hasattr(field, "bitpos"):  # else it is static
            found[field.name.rstrip("_")] = value[field]
    return found


def parts(value):
    """The elements of a std::tuple of libstdc++ (which derives from the tuple of the others first) or libc++."""
    found = []
    for field in reversed(plain(value.type).fields()):
        if field.is_base_class or field.name == "__base_":
            found += parts(value[field])
        elif field.name in ("_M_head_impl", "__value_"):
            found.append(value[field])
    libcxx = [field.name for field in plain(value.type).fields() if field.name == "__base_"]
    return found[::-1] if libcxx else found


def held(optional):
    """What a std::optional holds, or None."""
    if any(field.name == "_M_payload" for base in bases(optional.type) for field in base.fields()):
        payload = optional["_M_payload"]
        return payload["_M_payload"]["_M_value"] if payload["_M_engaged"] else None
    return optional["__val_"] if optional["__engaged_"] else None


# Text. A stage is shown as a call with what it keeps, by the names of its members, so that a new view needs nothing here.
# All that is known is what some members are called: what a stage is on, `base_` or `bases_`, and its cursor, `base` or `at`.

NOT_IN_NAMES = re.compile("(_run|_buffer|_input)?(_view|_source|_base|_reader)$")
NAMES = {"position": "with_position", "look_ahead": "with_position", "stepped": "range"}
WORDS = {("take", "count"): "left"}


def call(name, arguments):
    return name + "(" + ", ".join(f"{key}={what}" if key else what for key, what in arguments) + ")"


def text(value):
    """Anything, on one line."""
    type_ = plain(value.type)
    if value.type.strip_typedefs().code in (gdb.TYPE_CODE_REF, gdb.TYPE_CODE_RVALUE_REF):
        value = value.referenced_value()
    name = class_name(type_)
    if is_view(type_):
        return pipeline(value)
    if name in TEXTS:
        return TEXTS[name](value)
    if type_.code == gdb.TYPE_CODE_PTR and plain(type_.target()).code == gdb.TYPE_CODE_FUNC:
        return function_at(value)
    if type_.code == gdb.TYPE_CODE_ENUM:
        return value.format_string().split("::")[-1]
    if type_.code == gdb.TYPE_CODE_STRUCT and re.match(r"$|[<(]lambda|\$_", scopes(type_)[-1]):
        return "[" + ", ".join(f"{field.name.lstrip('_')}={text(value[field])}" for field in type_.fields()) + "]"
    if type_.code == gdb.TYPE_CODE_STRUCT and name:
        return call(name, [(key, text(member)) for key, member in members(value).items()])
    if type_.code == gdb.TYPE_CODE_STRUCT and not type_.fields():
        return type_.name
    return value.format_string(max_elements=10, pretty_structs=False, pretty_arrays=False)


def text_of_optional(value):
    there = held(value)
    return "nothing" if there is None else text(there)


def text_of_first(value):
    return text(next(iter(members(value).values())))


def text_of_adapted(value):
    return call(argument(value.type, 0), [("", text(value["func_"]))])


def text_of_tuple(value):
    return call("", [("", text(part)) for part in parts(value)])


TEXTS = {
    "movable_box": text_of_first,
    "semiregular_boxes": text_of_first,
    "element_caches": text_of_first,
    "assignable_optionals": text_of_optional,
    "non_propagating_caches": text_of_optional,
    "adapted_function": text_of_adapted,
    "tuple": text_of_tuple,
    "exactly": text_of_first,
    "live": text_of_first,
}


def function_at(address):
    block = gdb.block_for_pc(int(address))
    while block and not block.function:
        block = block.superblock
    return re.sub(r"\([^()]*\)( const)?$", "", block.function.name) if block else hex(int(address))


def coroutine_body(promise, frame_type):
    """Its name. The frame stands before the promise, and begins with the functions that resume it and destroy it."""
    pointer = gdb.lookup_type("long").pointer()
    try:
        before = max(2 * pointer.sizeof, frame_type.alignof)
        return function_at(gdb.Value(int(promise) - before).cast(pointer.pointer())[1])
    except gdb.error:
        return "?"


def state_of_generator(generator):
    root = generator["run_"]["root_"]
    if not root:
        return [("", "empty")]
    promise = root.dereference()
    if int(promise["value"]) == int(root):
        where = "not begun"
    elif promise["value"]:
        where = "at " + text(promise["value"].dereference())
    elif promise["at"]:
        where = "at " + text(promise["at"].dereference())
    elif not promise["current"]["body"]:
        where = "running" if "refuse" in str(promise["current"]["step"]) else "ended"
    elif promise["current"]["other"] and promise["current"]["other"]["value"]:
        where = "at " + text(promise["current"]["other"]["value"].dereference())
    else:
        where = "within elements_of"
    return [("", coroutine_body(root, root.type.target())), ("", where)]


def state_of_coroutine(coroutine):
    root, here = coroutine["run_"]["root_"], coroutine["here_"]
    if not root:
        return [("", "empty")]
    if not root["begun"]:
        where = "not begun"
    elif root["top"]:
        where = "at " + text(here.dereference()) if here else "begun"
    else:
        where = "ended or running"
    return [("", coroutine_body(root, root.type.target())), ("", where)]


STATES = {"generator": state_of_generator, "coroutine": state_of_coroutine}


def belongs(cursor, view):
    """Whether a cursor is the stage's own, and not just its base's."""
    scope = enclosing(cursor.type)
    base = members(view).get("base")
    return (
        any(scope == "::".join(scopes(class_)) for class_ in bases(view.type))
        or (base is not None and scope.endswith("_cursors<" + "::".join(scopes(base.type)) + ">"))
        or ("bases" in members(view) and class_name(cursor.type) == "cursor")
    )


PLACES = (("_M_impl._M_start", "_M_current"), ("_M_ptr", "_M_current"), ("__begin_", "__i_"), ("__data_", "__i_"), ("", ""))


def place_in(source, cursor):
    """The index of an iterator of an array, a vector or a span; of another one, as gdb shows it."""
    for begin, at in PLACES:
        try:
            first = source
            for name in filter(None, begin.split(".")):
                first = first[name]
            first = first if first.type.strip_typedefs().code == gdb.TYPE_CODE_PTR else first[0].address
            return f"[{int((cursor[at] if at else cursor) - first)}]"
        except (gdb.error, TypeError):
            continue
    return text(cursor)


def stages(view, cursor=None):
    """From the source up: the name of each stage, and what it keeps."""
    if not is_view(view.type):
        return [(text(view) + ("" if cursor is None else " at " + place_in(view, cursor)), None)]
    name, kept = class_name(view.type) or scopes(view.type)[-1].split("<")[0], members(view)
    if name == "all_view":
        source = kept["held"]
        return stages(source.dereference() if source.type.strip_typedefs().code == gdb.TYPE_CODE_PTR else source, cursor)
    if name in STATES:
        return [(name, STATES[name](view))]

    if name == "tee_reader":
        kept.update(members(kept.pop("source").dereference()))
    own = {}
    if cursor is not None and class_name(cursor.type) and belongs(cursor, view):
        own = members(cursor)
        cursor = own.pop("base", None)
    base, several = kept.pop("base", None), kept.pop("bases", None)
    below = [] if base is None else stages(base, cursor)
    if name == "cache_latest":
        return below + [element_at_hand(kept, own)]
    shown = [("", argument(view.type, 1))] if name == "element_view" else []
    if several is not None:
        views, cursors = parts(several), parts(own.pop("at")) if "at" in own else []
        shown = [("", pipeline(each, at)) for each, at in itertools.zip_longest(views, cursors)]
    elif base is None and cursor is not None and not own:
        own = {"at": cursor}
    name = NOT_IN_NAMES.sub("", name)
    name = NAMES.get(name, name)
    for key, member in itertools.chain(kept.items(), own.items()):
        if plain(member.type).code != gdb.TYPE_CODE_STRUCT or class_name(member.type) in TEXTS or members(member):
            shown.append((WORDS.get((name, key), key), text(member)))
    if below and below[-1][0] == "":
        shown += below.pop()[1]
    return below + [(name, shown)]


def element_at_hand(kept, own):
    """Of a cache that is no stage of its own: shown with the stage that it is for, if a cursor says that there is one."""
    if not own:
        return ("", [])
    element = kept["here"] if class_name(own["kept"].type) == "single_pass_tag" else own["kept"]
    if element.type.strip_typedefs().code == gdb.TYPE_CODE_PTR:
        return ("", [("element", text(element.dereference()))] if element else [])
    return ("", [("element", text(element))])


def pipeline(view, cursor=None):
    return " | ".join(name if kept is None else call(name, kept) for name, kept in stages(view, cursor))


def iterator_over(view):
    """The iterator of a loop over a pipeline, in the frame that is selected."""
    try:
        frame = gdb.selected_frame()
        block = frame.block()
    except (gdb.error, RuntimeError):
        return None
    while block:
        for symbol in block:
            if symbol.is_variable and is_iterator(symbol.type):
                iterator = symbol.value(frame)
                if int(iterator["view_"]) == int(view.address or 0):
                    return iterator
        block = None if block.function else block.superblock
    return None


class Printer:
    def __init__(self, value):
        self.value = value

    def to_string(self):
        value = self.value
        if value.type.strip_typedefs().code in (gdb.TYPE_CODE_REF, gdb.TYPE_CODE_RVALUE_REF):
            value = value.referenced_value()
        iterator = value if is_iterator(value.type) else iterator_over(value) if is_view(value.type) else None
        if iterator is None:
            return text(value)
        return pipeline(iterator["view_"].dereference(), iterator["cursor_"])


class Printers(gdb.printing.PrettyPrinter):
    def __call__(self, value):
        type_ = value.type
        return Printer(value) if class_name(type_) in TEXTS or is_view(type_) or is_iterator(type_) else None


gdb.printing.register_pretty_printer(None, Printers("rill"), replace=True)

# Frames. Yours are those of files that are neither rill's nor the system's.

RILL = re.compile(r"/rill/((core|sources|adaptors|terminals|io)/.*|rill|adaptor|terminal)\.hpp$")
SYSTEM = re.compile(r"^/usr/|/c\+\+/")


def file_of(frame):
    symtab = frame.find_sal().symtab
    return symtab.fullname() if symtab else ""


def is_library(file):
    return RILL.search(file) is not None or SYSTEM.search(file) is not None


class Frame(FrameDecorator):
    def function(self):
        return self.inferior_frame().name()  # gdb 13 would say main() ()


class OwnFrames:
    """In a backtrace: without what lies between two frames of yours, if some of that is rill's."""

    name, priority, enabled = "rill", 100, True

    def __init__(self):
        gdb.frame_filters[self.name] = self

    def filter(self, frames):
        frames = map(Frame, frames)
        yield from itertools.islice(frames, 1)
        files = ((file_of(frame.inferior_frame()), frame) for frame in frames)
        for library, run in itertools.groupby(files, lambda each: is_library(each[0])):
            run = list(run)
            if not library or not any(RILL.search(file) for file, _ in run):
                yield from (frame for _, frame in run)


OwnFrames()


class RillStep(gdb.Command):
    """On to the next line of yours: into your functions where rill or std calls them, past rill and std themselves.

    gdb's own `skip` cannot do that: it passes over a function together with all that it calls. Yours is what was compiled
    with the line that you are at: to get into a function of another source file, set a breakpoint there."""

    class Line(gdb.Breakpoint):
        def __init__(self, address, at):
            super().__init__(f"*{address}", internal=True)
            self.silent, self.thread = True, gdb.selected_thread().num
            self.at, self.reached = at, False

        def stop(self):
            self.reached = gdb.newest_frame() not in self.at
            return self.reached

    def __init__(self):
        super().__init__("rill-step", gdb.COMMAND_RUNNING)

    @staticmethod
    def lines(frame):
        """The addresses at which lines of yours begin, and their lines. Not that of a function: it has no arguments yet."""
        here = frame.find_sal().symtab
        symbols = itertools.chain(here.global_block(), here.static_block())
        files = {symbol.symtab.fullname(): symbol.symtab for symbol in symbols if symbol.is_function}
        files[here.fullname()] = here
        functions = {}
        for file, symtab in files.items():
            for item in () if is_library(file) else symtab.linetable():
                block = gdb.block_for_pc(item.pc)
                while block and not block.function:
                    block = block.superblock
                if block and item.line:
                    functions.setdefault(block.start, {})[item.pc] = (file, item.line)
        for start, lines in functions.items():
            if len(lines) > 1:
                lines.pop(start, None)
            yield from lines.items()

    def invoke(self, _, from_tty):
        if not gdb.selected_thread():
            raise gdb.GdbError("The program is not being run.")
        start = frame = gdb.newest_frame()
        at = {}  # the frames that are at a line now: they are to leave it
        while frame:
            file = file_of(frame)
            if file and not is_library(file):
                at.setdefault((file, frame.find_sal().line), []).append(frame)
            frame = frame.older()
        if not at:
            raise gdb.GdbError("No line of yours is on the stack.")
        innermost = next(iter(at.values()))[0]
        lines = [self.Line(address, at.get(line, [])) for address, line in self.lines(innermost)]
        try:
            gdb.execute("continue", to_string=True)
            reached = any(line.reached for line in lines)
        finally:
            for line in lines:
                line.delete()
        if reached:
            shown = gdb.execute("frame", to_string=True).removeprefix("#0").lstrip()
            gdb.write(shown.split("\n", 1)[1] if gdb.newest_frame() == start else shown)


RillStep()
