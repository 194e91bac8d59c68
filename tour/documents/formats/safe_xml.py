"""XML of strangers: parsed without entities, documents elsewhere or the network.

lxml's own limits stand (`huge_tree` off): depth 256, and 10 MB for one text.
"""

from __future__ import annotations

from lxml import etree

from tour.errors import BadDocument

_PROLOG = 100_000
"""Bytes in which a file declares entities."""


def parse(data: bytes, what: str) -> etree._Element:
    """The root of an XML file; `what` names it for a person: "the document's text".

    Raises:
        BadDocument: it is damaged, or declares entities of its own, as a billion-laughs attack does.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if b"<!ENTITY" in data[:_PROLOG]:  # Newer parsers stop at what it grows to, before the root is there.
            raise _own_entities(what) from error
        raise BadDocument(f"The file is damaged: {what} cannot be read. Save it again, and import that.") from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise _own_entities(what)
    return root


def _own_entities(what: str) -> BadDocument:
    return BadDocument(f"The file declares entities of its own ({what}), which are not read: save it without them.")
