"""Pictures made ready for phones: upright, in a few widths, without what the camera noted."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
from PIL import Image, ImageCms, ImageOps
from PIL.ExifTags import Base

from media.errors import PhotoUnreadable
from media.notes import exif, xmp
from media.notes.model import PictureNotes
from media.picture_kinds import DAMAGE, DAMAGED, KINDS, refusal

WIDTHS = (480, 960, 1600)
TALLEST = 6000
"""A strip higher than this is made smaller, so that every kind of file can hold it."""
MOST_PIXELS = 60_000_000
MOST_BYTES = 40_000_000
LOSSLESS_KINDS = {"PNG", "GIF", "TIFF"}
"""A drawing comes as one of these; a photo from a phone does not."""
WEBP_QUALITY = 80
DRAWN_QUALITY = 90
"""Of a drawing where lossless is larger: its letters must stay legible."""
JPEG_QUALITY = 85
COVER_SIDE = 600
COVER_QUALITY = 80
Options = dict[str, int | bool | bytes]
TOO_LARGE = f"The picture is too large: the most is {MOST_BYTES // 10**6} MB and {MOST_PIXELS // 10**6} million pixels."


@dataclass(frozen=True, slots=True)
class Picture:
    """One file of a picture at one width."""

    data: bytes = field(repr=False)
    width: int
    """In pixels."""
    height: int
    type: str
    """Media type."""
    suffix: str


def renditions(data: bytes, *, notes: PictureNotes | None = None) -> tuple[Picture, ...]:
    """WebP at up to three widths, smallest first, then one JPEG; never larger than the picture itself.

    What it is, its bytes tell, not its name. Nothing of its metadata stays; `notes` are written into each of the files
    as XMP, and who made it and whose it is into the JPEG as EXIF too. Equal bytes and notes give equal pictures.
    Raises PhotoUnreadable where they are no picture, are damaged, or go beyond the limits.
    """
    image, kind = _read(data, WIDTHS[-1])
    return tuple(_pictures(image, kind in LOSSLESS_KINDS, (notes or PictureNotes()).cleaned()))


def cover(data: bytes) -> bytes:
    """A JPEG of at most 600 pixels a side, small enough to stand in every sound file. PhotoUnreadable as above."""
    image, _ = _read(data, COVER_SIDE)
    image.thumbnail((COVER_SIDE, COVER_SIDE), Image.Resampling.LANCZOS, reducing_gap=3.0)
    # Not progressive: old players show no such cover.
    return _jpeg(image, {"quality": COVER_QUALITY}, {"optimize": True})


def _read(data: bytes, side: int) -> tuple[Image.Image, str]:
    """The picture, decoded no smaller than `side` where it is larger, and the kind of file it came in."""
    if len(data) > MOST_BYTES:
        raise PhotoUnreadable(TOO_LARGE)
    with warnings.catch_warnings():
        # Damage that matters is raised; what is only odd is no concern of whoever adds a photo.
        warnings.simplefilter("ignore")
        return _opened(data, side)


def _opened(data: bytes, side: int) -> tuple[Image.Image, str]:
    """The picture as upright, opaque sRGB, and the kind of file it came in."""
    try:
        image = Image.open(io.BytesIO(data), formats=KINDS)
    except Image.DecompressionBombError as error:
        raise PhotoUnreadable(TOO_LARGE) from error
    except DAMAGE as error:
        raise PhotoUnreadable(refusal(data)) from error
    if image.width * image.height > MOST_PIXELS:
        raise PhotoUnreadable(TOO_LARGE)
    kind = image.format or ""
    try:
        # JPEG can be decoded at a fraction of its size; both sides stay above what is asked.
        image.draft(None, (side, side))
        return _plain(ImageOps.exif_transpose(_reduced(image, side))), kind
    except (*DAMAGE, Image.DecompressionBombError) as error:
        raise PhotoUnreadable(DAMAGED) from error


def _reduced(image: Image.Image, side: int) -> Image.Image:
    """A very large picture at a half or a third of its size, and so on, so that what follows takes less memory."""
    factor = min(image.size) // (2 * side)
    if factor < 2 or image.mode not in {"L", "LA", "RGB", "RGBA", "CMYK"}:
        return image
    small = image.reduce(factor)
    small.info = image.info  # What its colours mean.
    small.getexif()[Base.Orientation] = image.getexif().get(Base.Orientation, 1)
    return small


def _plain(image: Image.Image) -> Image.Image:
    """A new picture with nothing but colours: sRGB, on white where it was transparent."""
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I;16"):
        image = Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
    if image.has_transparency_data:
        layers = image.convert("RGBA")
        image = Image.new("RGB", image.size, "white")
        image.paste(layers, mask=layers.getchannel("A"))
    elif image.mode not in {"L", "CMYK"}:
        image = image.convert("RGB")
    return _in_srgb(image, profile) if profile else _without_notes(image.convert("RGB"))


def _in_srgb(image: Image.Image, profile: bytes) -> Image.Image:
    """Colours as meant by the profile; as they are where the profile is of no use."""
    try:
        meant = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        image = ImageCms.profileToProfile(image, meant, ImageCms.createProfile("sRGB"), outputMode="RGB") or image
    except (ImageCms.PyCMSError, OSError):
        image = image.convert("RGB")
    return _without_notes(image)


def _without_notes(image: Image.Image) -> Image.Image:
    """The same pixels without the dictionary of notes, which Pillow would write into some files."""
    image.info = {}
    return image


def _pictures(image: Image.Image, drawn: bool, notes: PictureNotes) -> Iterator[Picture]:
    packet = xmp.written(notes)
    artist = "; ".join(notes.creators) or notes.credit
    widest = min(image.width, WIDTHS[-1], max(1, image.width * TALLEST // image.height))
    for width in sorted({min(width, widest) for width in WIDTHS}):
        small = _resized(image, width)
        yield _picture(_webp(small, drawn, packet), small, "image/webp", "webp")
    options: Options = {"quality": JPEG_QUALITY, "subsampling": 0 if drawn else 2}
    if packet:
        options |= {"xmp": packet, "exif": exif.written(artist, notes.copyright)}
    jpeg = _jpeg(small, options, {"optimize": True, "progressive": True})
    yield _picture(jpeg, small, "image/jpeg", "jpg")


def _jpeg(image: Image.Image, options: Options, smaller: Options) -> bytes:
    """Made smaller by those options too, where Pillow can: it lends them a byte a pixel, and grain needs more."""
    plain = _saved(image, "JPEG", options)
    return plain if len(plain) > image.width * image.height else _saved(image, "JPEG", options | smaller)


def _resized(image: Image.Image, width: int) -> Image.Image:
    if width == image.width:
        return image
    height = max(1, round(image.height * width / image.width))
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _webp(image: Image.Image, drawn: bool, packet: bytes) -> bytes:
    """Lossy; for what came lossless, lossless where that is smaller: flat drawings stay crisp."""
    if not drawn:
        return _saved(image, "WEBP", {"quality": WEBP_QUALITY, "method": 4, "xmp": packet})
    lossy = _saved(image, "WEBP", {"quality": DRAWN_QUALITY, "method": 4, "xmp": packet})
    lossless = _saved(image, "WEBP", {"lossless": True, "quality": 75, "method": 4, "xmp": packet})
    return min(lossless, lossy, key=len)


def _saved(image: Image.Image, kind: str, options: Options) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def _picture(data: bytes, image: Image.Image, media_type: str, suffix: str) -> Picture:
    return Picture(data, image.width, image.height, media_type, suffix)
