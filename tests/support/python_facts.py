#!/usr/bin/env python3
"""Writes python_facts.hpp beside itself: what CPython does at the corners where rill does the same, or on purpose does not.

    python3 tests/support/python_facts.py

Sources have numbers and say when they are asked, "ask(1)"; what is handed out is "give(x)".
"""
import collections, heapq, itertools, math, pathlib, platform, statistics, textwrap

story = []


def source(number, items):
    for item in items:
        story.append(f"ask({number})")
        yield item
    story.append(f"ask({number})")


def called(name, function):
    def logged(*arguments):
        story.append(f"{name}({' '.join(map(str, arguments))})")
        return function(*arguments)

    return logged


def shown(x):
    if isinstance(x, (tuple, list)):
        return "(" + " ".join(map(shown, x)) + ")"
    return "-1" if x is None else f"{x:g}" if isinstance(x, float) else str(x)


def walk(iterable):
    try:
        for x in iterable:
            story.append(f"give({shown(x)})")
    except ValueError:
        story.append("error")


def a(*items):
    return source(1, items)


def b(*items):
    return source(2, items)


even = called("even", lambda x: x % 2 == 0)
tens = called("tens", lambda x: x // 10)


def kept_groups():
    groups = [(k, g) for k, g in itertools.groupby([1, 1, 2, 2, 1, 1])]
    story.extend(f"{k}:{len(list(g))}" for k, g in groups)


def groups_of_which_one_element_is_read():
    for k, g in itertools.groupby(a(11, 12, 25), tens):
        story.append(f"give({next(g)})")


def rest_after(stage):
    rest = a(1, 2, 3, 4, 5)
    walk(stage(rest))
    story.append("then")
    walk(rest)


facts = {
    "zip": lambda: walk(zip(a(1, 2, 3), b(7))),
    "zip strict": lambda: walk(zip(a(1), b(7, 8), strict=True)),
    "zip_longest": lambda: walk(itertools.zip_longest(a(1), b(7, 8))),
    "compress": lambda: walk(itertools.compress(a(1, 2, 3), b(1, 0))),
    "islice": lambda: rest_after(lambda xs: itertools.islice(xs, 1, 3)),
    "islice that ends before it begins": lambda: rest_after(lambda xs: itertools.islice(xs, 3, 1)),
    "islice with a step": lambda: rest_after(lambda xs: itertools.islice(xs, 0, 4, 3)),
    "takewhile": lambda: rest_after(lambda xs: itertools.takewhile(called("low", lambda x: x < 3), xs)),
    "dropwhile": lambda: walk(itertools.dropwhile(even, a(2, 4, 5, 6))),
    "pairwise": lambda: walk(itertools.pairwise(a(1, 2, 3))),
    "accumulate": lambda: walk(itertools.accumulate(a(1, 2, 3), called("add", lambda x, y: x + y))),
    "chain": lambda: walk(itertools.chain(a(1), b(2))),
    "cycle": lambda: walk(itertools.islice(itertools.cycle(a(1, 2)), 5)),
    "merge": lambda: walk(heapq.merge(a(1, 3), b(2, 3))),
    "product": lambda: walk(itertools.product([1, 2], [3, 4])),
    "combinations": lambda: walk(itertools.combinations([3, 1, 2], 2)),
    "combinations of more than there are": lambda: walk(itertools.combinations([1], 2)),
    "permutations": lambda: walk(itertools.permutations([1, 2, 3])),
    "groupby": lambda: walk((k, list(g)) for k, g in itertools.groupby(a(11, 12, 25), tens)),
    "groupby, groups read later": kept_groups,
    "groupby, one element of each read": groups_of_which_one_element_is_read,
    "any": lambda: story.append(f"give({int(any(map(even, a(1, 2, 3))))})"),
    "all": lambda: story.append(f"give({int(all(map(even, a(2, 3, 4))))})"),
    "in": lambda: story.append(f"give({int(2 in a(1, 2, 3))})"),
    "max of equals": lambda: walk([max(["1a", "2b", "2c"], key=lambda x: x[0])]),
    "min of equals": lambda: walk([min(["1a", "1b", "2c"], key=lambda x: x[0])]),
    "nlargest of equals": lambda: walk(heapq.nlargest(3, ["1a", "2b", "2c", "1d"], key=lambda x: x[0])),
    "nsmallest of equals": lambda: walk(heapq.nsmallest(3, ["2a", "1b", "2c", "1d"], key=lambda x: x[0])),
    "sorted of equals": lambda: walk(sorted(["2a", "1b", "2c", "1d"], key=lambda x: x[0])),
    "sorted of equals, downwards": lambda: walk(sorted(["2a", "1b", "2c", "1d"], key=lambda x: x[0], reverse=True)),
    "most_common of equals": lambda: walk([x for x, n in collections.Counter("bacab").most_common(2)]),
    "fsum": lambda: walk([int(math.fsum([1e100, 1e50, 1, -1e50, -1e100]))]),
    "median of four": lambda: walk([statistics.median([1, 4, 2, 3])]),
    "quantiles, inclusive": lambda: walk(statistics.quantiles([1, 2, 4, 8], n=4, method="inclusive")),
    "split": lambda: walk("a,,b,".split(",")),
    "split of nothing": lambda: story.append(f"{len(''.split(','))} piece"),
    "split at white space": lambda: walk(" a  b ".split()),
    "range downwards": lambda: walk(range(10, 0, -3)),
    "range that points the wrong way": lambda: walk(range(0, 3, -1)),
}

lines = []
for name, fact in facts.items():
    story.clear()
    fact()
    lines.append(f'    {{"{name}",\n     "{" ".join(story)}"}},')
here = pathlib.Path(__file__).with_suffix(".hpp")
here.write_text(
    textwrap.dedent(
        f"""\
        // What CPython {platform.python_version()} does, written by python_facts.py.
        #pragma once

        // clang-format off
        inline constexpr struct {{
            char const* name;
            char const* story;
        }} python_facts[] = {{
        """
    )
    + "\n".join(lines)
    + "\n};\n"
)
