"""Telegram's HTML as text with entities, and back as HTML that is safe on a page."""

import pytest

from demo.standin.markup import parse, trimmed, units
from demo.standin.refusals import Refusal
from demo.standin.shown import show


def entity(kind, offset, length, **more):
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("суу", "суу", []),
        ("<b>суу</b> жок", "суу жок", [entity("bold", 0, 3)]),
        ("<STRONG>a</STRONG>", "a", [entity("bold", 0, 1)]),
        ("😀<i>a</i>", "😀a", [entity("italic", 2, 1)]),
        ("<b>a<i>b</i></b>", "ab", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("<b><i>a</i></b>", "a", [entity("italic", 0, 1), entity("bold", 0, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [entity("underline", 0, 1), entity("underline", 1, 1)]),
        ("<s>a</s>", "a", [entity("strikethrough", 0, 1)]),
        ("<code>a</code>", "a", [entity("code", 0, 1)]),
        ('<pre class="language-python">a</pre>', "a", [entity("pre", 0, 1, language="python")]),
        ("<tg-spoiler>a</tg-spoiler>", "a", [entity("spoiler", 0, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [entity("spoiler", 0, 1)]),
        ("<blockquote>a</blockquote>", "a", [entity("blockquote", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [entity("expandable_blockquote", 0, 1)]),
        ("<a href='https://t.me/a?b=1&amp;c=2'>a</a>", "a", [entity("text_link", 0, 1, url="https://t.me/a?b=1&c=2")]),
        ("<a href=\"example.kg\">a</a>", "a", [entity("text_link", 0, 1, url="http://example.kg")]),
        ("<a href='javascript:alert(1)'>a</a>", "a", []),
        ("<a href='not-a-url'>a</a>", "a", []),
        ("<b></b>a", "a", []),
        ("<b>a</>", "a", [entity("bold", 0, 1)]),
        ("&lt;b&gt; &amp; &quot;", '<b> & "', []),
        ("&#1257;&#x4E9;&lt", "өө<", []),
        ("a & b &unknown; &#0; &#xD800;", "a & b &unknown; &#0; &#xD800;", []),
    ],
)  # fmt: skip
def test_html_becomes_text_with_entities(source, text, entities):
    assert parse(source) == (text, sorted(entities, key=lambda one: (one["offset"], -one["length"])))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("ө<p>a</p>", 'Unsupported start tag "p" at byte offset 2'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("a < b >", 'Unsupported start tag "" at byte offset 2'),
        ("<script>alert(1)</script>", 'Unsupported start tag "script" at byte offset 0'),
        ("<!-- a -->", 'Unsupported start tag "!--" at byte offset 0'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>test</b></i>", 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<a href='x", "Unclosed start tag at byte offset 0"),
        ("<a href", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ("<a href>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ("<a href=", 'Unclosed start tag "a" at byte offset 0'),
        ("<a =x>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=x!y>", "Unexpected end of name token at byte offset 8"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_broken_html_is_refused_with_its_place(source, words):
    with pytest.raises(Refusal) as caught:
        parse(source)
    assert caught.value.description == f"Bad Request: can't parse entities: {words}"


@pytest.mark.parametrize(("text", "length"), [("", 0), ("өң", 2), ("😀", 2), ("👨‍👩‍👧", 8)])
def test_length_is_in_utf16_units(text, length):
    assert units(text) == length


def test_white_space_around_is_cut_and_entities_follow():
    assert trimmed(" \n ab ", [entity("bold", 0, 4), entity("italic", 4, 2), entity("code", 0, 2)]) == (
        "ab",
        [entity("bold", 0, 1), entity("italic", 1, 1)],
    )


@pytest.mark.parametrize(
    ("text", "entities", "shown"),
    [
        ("<b>&\"'", [], "&lt;b&gt;&amp;&quot;&#x27;"),
        ("<a>", [entity("bold", 0, 3)], "<b>&lt;a&gt;</b>"),
        ("ab", [entity("bold", 0, 2), entity("italic", 1, 1)], "<b>a</b><b><i>b</i></b>"),
        ("abc", [entity("bold", 0, 2), entity("italic", 1, 2)], "<b>a</b><b><i>b</i></b><i>c</i>"),
        ("😀a", [entity("bold", 2, 1)], "😀<b>a</b>"),
        ("a", [entity("text_link", 0, 1, url="javascript:alert(1)")], "a"),
        (
            "a",
            [entity("text_link", 0, 1, url='https://a.kg/"onclick="x')],
            '<a href="https://a.kg/&quot;onclick=&quot;x" rel="noopener" target="_blank">a</a>',
        ),
        ("/my бар", [], '<a href="#" data-command="/my">/my</a> бар'),
        ("1/my", [], "1/my"),
        ("/my", [entity("code", 0, 3)], "<code>/my</code>"),
        (
            "https://a.kg/<x",
            [],
            '<a href="https://a.kg/" rel="noopener" target="_blank">https://a.kg/</a>&lt;x',
        ),
        ("#1", [entity("hashtag", 0, 2)], "#1"),
    ],
)
def test_what_the_page_gets_is_escaped_and_its_tags_never_cross(text, entities, shown):
    assert show(text, entities) == shown
