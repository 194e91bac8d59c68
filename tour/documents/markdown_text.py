"""Markdown into HTML. Pure.

CommonMark with tables, footnotes, definition and task lists; and what writers of linked notes and of static sites add
to it: [[page]] links, shortcodes, attributes.
"""

from __future__ import annotations

import html
import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

_SHORTCODE = re.compile(r"^\s*\{\{[<%]\s*/?\s*(\w+)([^{}]{0,2000}?)/?\s*[>%]\}\}\s*$")
_ARGUMENT = re.compile(r"""(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))""")
_INSTRUCTION = re.compile(
    r"^\s*(?:\{%[^{}]{0,2000}%\}|\{:[^{}]{0,500}\}|:{3,}.{0,200}|\[\[?_?TOC_?\]?\]|\\newpage)\s*$", re.I
)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|tiff?|svg|bmp)$", re.I)
_LONGEST_LINK = 500


def rendered(text: str) -> str:
    """The HTML of a Markdown text; raw HTML in it passes through, for the walk over HTML to judge."""
    return str(_parser().render("\n".join(_line(line) for line in text.split("\n"))))


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(deflist_plugin).use(tasklists_plugin)
    parser.inline.ruler.before("link", "page_link", _page_link)
    return parser


def _line(line: str) -> str:
    """A line, without what only tells a maker of sites what to do; a figure that it describes becomes one."""
    if _INSTRUCTION.match(line):
        return ""
    code = _SHORTCODE.match(line)
    if not code:
        return line
    given = {name.lower(): one or two or three for name, one, two, three in _ARGUMENT.findall(code[2])}
    if code[1].lower() not in ("figure", "img", "image") or not given.get("src"):
        return ""
    words = [f"<p>{html.escape(given[key])}</p>" for key in ("title", "caption", "attr") if given.get(key)]
    caption = f"<figcaption>{''.join(words)}</figcaption>" if words else ""
    return (
        f'<figure><img src="{html.escape(given["src"])}" alt="{html.escape(given.get("alt", ""))}">{caption}</figure>\n'
    )


def _page_link(state: StateInline, silent: bool) -> bool:
    """[[Page]], [[page|its name]] and ![[picture.png]], as notes that link to each other have them."""
    begin = state.pos
    is_picture = state.src.startswith("![[", begin)
    if not is_picture and not state.src.startswith("[[", begin):
        return False
    inside = begin + (3 if is_picture else 2)
    end = state.src.find("]]", inside, inside + _LONGEST_LINK)
    written = state.src[inside:end]
    if end < 0 or not written.strip() or "[" in written or "\n" in written:
        return False
    if not silent:
        target, _, name = written.partition("|")
        if is_picture and _PICTURE.search(target.strip()):
            token = state.push("image", "img", 0)
            token.attrs = {"src": target.strip(), "alt": ""}
            token.content, token.children = "", []
        elif not is_picture:
            state.push("text", "", 0).content = (name or target).strip()
    state.pos = end + 2
    return True
