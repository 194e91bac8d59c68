"""Bytes of strangers opened within limits: text, XML, XHTML, zip files and what is packed in them. Pure."""
