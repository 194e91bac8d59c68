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

_CODE = re.compile(r"\{%[^{}]{0,3000}%\}|\{\{[<%][^{}]{0,3000}[>%]\}\}")
"""What a maker of static sites is told: Jekyll's includes, Hugo's shortcodes. They may go over several lines."""
_VALUE = re.compile(r"""\{\{-?\s*(?:["']([^"'{}]{0,300})["'])?[^{}]{0,300}\}\}""")
_ARGUMENT = re.compile(r"""([\w-]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)'|(\S+))""")
_ATTRIBUTES = re.compile(r"(?<=[)\]])\{[.#:\w][^{}\n]{0,200}\}")
_INSTRUCTION = re.compile(r"^\s*(?:\{:[^{}]{0,500}\}|:{3,}.{0,200}|\[\[?_?TOC_?\]?\]|\\newpage)\s*$", re.I)
_SOURCES = ("src", "image-url", "image_url", "url", "image", "image_path", "path", "file", "filename", "img")
_CAPTIONS = ("title", "caption", "attr", "credit")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|tiff?|svg|bmp)$", re.I)
_LONGEST_LINK = 500


def rendered(text: str) -> str:
    """The HTML of a Markdown text; raw HTML in it passes through, for the walk over HTML to judge."""
    text = _ATTRIBUTES.sub("", _VALUE.sub(lambda found: found[1] or "", _CODE.sub(_shown, text)))
    return str(_parser().render("\n".join("" if _INSTRUCTION.match(line) else line for line in text.split("\n"))))


class _Markdown(MarkdownIt):
    """Takes every link for one: none of them passes, so that none need be shown as it is written."""

    def validateLink(self, url: str) -> bool:  # noqa: N802
        """Yes."""
        del url
        return True


def _parser() -> MarkdownIt:
    parser = _Markdown("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin).use(deflist_plugin).use(tasklists_plugin)
    parser.inline.ruler.before("link", "page_link", _page_link)
    return parser


def _shown(code: re.Match[str]) -> str:
    """The figure that an instruction to a maker of sites describes; nothing for any other instruction."""
    given = {name.lower(): one or two or three for name, one, two, three in _ARGUMENT.findall(code[0])}
    source = next((given[name] for name in _SOURCES if _PICTURE.search(given.get(name, ""))), "")
    if not source:
        return ""
    captions = "".join(f"\n\n{given[name]}\n\n" for name in _CAPTIONS if given.get(name))
    picture = f'<img src="{html.escape(source)}" alt="{html.escape(given.get("alt", ""))}">'
    return f"\n\n<figure>{picture}<figcaption>{captions}</figcaption></figure>\n\n"


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
