"""What is read quickly is what Fluent's own parser makes of the same words."""

import pytest
from fluent.runtime import FluentResource
from fluent.syntax import ast

from locales.messages import LANGUAGES, files_of
from locales.quick import entries_in, plain_message


def shape(node):
    """A node without the places it was read from and without comments."""
    if isinstance(node, list):
        return [shape(one) for one in node]
    if not isinstance(node, ast.BaseNode):
        return node
    kept = {key: value for key, value in vars(node).items() if key not in ("span", "comment")}
    return type(node).__name__, {key: shape(value) for key, value in kept.items()}


def by_parser(source):
    return [shape(one) for one in FluentResource(source).body if not isinstance(one, ast.BaseComment)]


def quickly(source):
    return [shape(one) for one in entries_in(source) if not isinstance(one, ast.BaseComment)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_messages_are_those_of_the_parser(language):
    for path in files_of(language):
        source = path.read_text(encoding="utf-8")
        assert quickly(source) == by_parser(source), path.name


@pytest.mark.parametrize(
    "source",
    [
        "one = a\n",
        "one = a",
        "one =\n    a\n      b\n\n    c\n",
        "one =\n\n      a\n    b\n",
        "one = a  \n    b { $n }  \n\n\ntwo = { $n }\n",
        "one = a\n    .title = b\n",
        "one = { $n ->\n    [one] a\n   *[other] b\n }\n",
        'one = a { -term } { two } { "{" }\n-term = T\ntwo = b\n',
        "# remark\none = a\n# another\n\n## a group\n\ntwo = b\n",
        "one = a\n#bad\ntwo = b\n",
        "one = { $\ntwo = b\n",
        "one = a }\n",
        "one\n",
        "one = \n",
        "one = a\n  \n    b\n",
        "one = a\r\n    b\r\n",
        "one = a\n\tb\n",
        "one = a\nнеладно\ntwo = b\n",
        "one = a\n\n\n\n    b\n",
        "",
        "\n\none = a\n    # b\n",
    ],
)
def test_so_are_odd_ones(source):
    junk = [one for one in by_parser(source) if one[0] == "Junk"]
    if junk:
        assert any(one[0] == "Junk" for one in quickly(source))
    else:
        assert quickly(source) == by_parser(source)


def test_most_messages_are_read_quickly():
    sources = [path.read_text(encoding="utf-8") for path in files_of("ky")]
    assert plain_message("one = a { $n }\n") is not None
    plain = sum(
        len([one for one in entries_in(text) if getattr(one, "span", None) is None]) for text in sources
    )
    assert plain > 0.7 * sum(len(by_parser(text)) for text in sources)
