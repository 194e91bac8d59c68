"""What can go wrong with a file.

MediaError
├── BlobMissing        a name that no blob has
├── StorageFull        the disk refused the bytes
├── AudioUnreadable    bytes that are not sound, or stop before their end
└── PhotoUnreadable    bytes that are not a picture we can show
"""


class MediaError(Exception):
    """The message is one line for a person, and says what to do."""


class BlobMissing(MediaError):
    """No blob has this name."""


class StorageFull(MediaError):
    """There was no room for the bytes; nothing was kept of them."""


class AudioUnreadable(MediaError):
    """The bytes are not sound, or stop before their end."""


class PhotoUnreadable(MediaError):
    """The bytes are not a picture, or one larger than the limits."""
