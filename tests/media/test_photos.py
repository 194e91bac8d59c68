import io
import struct
import tracemalloc
import warnings

import numpy as np
import pytest
from PIL import Image, ImageCms, ImageDraw, features

from media.errors import PhotoUnreadable
from media.photos import MOST_BYTES, Picture, cover, renditions
from tests.media.noted import png_saying, tiff_saying

RED, BLUE = (200, 30, 30), (30, 30, 200)


def halves(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right, with a little texture, as a photo has."""
    grain = np.random.default_rng(1).integers(-6, 7, (height, width, 1))
    sides = np.where(np.arange(width)[None, :, None] < width // 2, RED, BLUE)
    return Image.fromarray((sides + grain).astype(np.uint8)).convert(mode)


def drawing(width: int, height: int) -> Image.Image:
    """Flat shapes, as a map has."""
    image = Image.new("RGB", (width, height), "#e8e4d8")
    pen = ImageDraw.Draw(image)
    for step in range(0, width, 80):
        pen.line((step, 0, width - step, height), fill="#204060", width=3)
        pen.rectangle((step, step // 2, step + 30, step // 2 + 20), fill="#a03020")
    return image


def in_file(image: Image.Image, kind: str, **options: object) -> bytes:
    target = io.BytesIO()
    image.save(target, kind, **options)
    return target.getvalue()


def shown(picture: Picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.data))


def colour_at(picture: Picture, across: float, down: float) -> tuple[int, ...]:
    value = shown(picture).convert("RGB").getpixel((int(picture.width * across), int(picture.height * down)))
    assert isinstance(value, tuple)
    return value


def is_close(colour: tuple[int, ...], wanted: tuple[int, ...]) -> bool:
    return max(abs(one - two) for one, two in zip(colour, wanted, strict=True)) < 25


def test_a_large_photo_is_made_in_three_widths_and_a_jpeg() -> None:
    made = renditions(in_file(halves(2000, 1000), "JPEG"))
    assert [(one.width, one.height, one.type, one.suffix) for one in made] == [
        (480, 240, "image/webp", "webp"),
        (960, 480, "image/webp", "webp"),
        (1600, 800, "image/webp", "webp"),
        (1600, 800, "image/jpeg", "jpg"),
    ]


@pytest.mark.parametrize(
    ("width", "widths"), [(300, [300, 300]), (480, [480, 480]), (1000, [480, 960, 1000, 1000]), (1, [1, 1])]
)
def test_nothing_is_made_larger(width: int, widths: list[int]) -> None:
    assert [one.width for one in renditions(in_file(halves(width, 200), "PNG"))] == widths


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF"])
def test_every_file_is_what_it_says(kind: str) -> None:
    for one in renditions(in_file(halves(700, 500), kind)):
        image = shown(one)
        assert (image.size, Image.MIME[image.format or ""]) == ((one.width, one.height), one.type)
        assert is_close(colour_at(one, 0.25, 0.5), RED)
        assert is_close(colour_at(one, 0.75, 0.5), BLUE)


@pytest.mark.parametrize("mode", ["L", "P", "1", "CMYK", "YCbCr", "LA", "RGBA", "I;16"])
def test_every_kind_of_colour_is_read(mode: str) -> None:
    kind = "TIFF" if mode in {"CMYK", "YCbCr"} else "PNG"
    image = Image.fromarray(np.full((90, 120), 40_000, np.uint16)) if mode == "I;16" else halves(120, 90).convert(mode)
    assert [shown(one).mode for one in renditions(in_file(image, kind))] == ["RGB", "RGB"]


def test_sixteen_bits_keep_their_brightness() -> None:
    grey = Image.fromarray(np.full((90, 120), 40_000, np.uint16))
    assert is_close(colour_at(renditions(in_file(grey, "PNG"))[0], 0.5, 0.5), (156, 156, 156))


def test_a_photo_taken_sideways_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    made = renditions(in_file(halves(4000, 2000), "JPEG", exif=exif))
    assert [(one.width, one.height) for one in made] == [(480, 960), (960, 1920), (1600, 3200), (1600, 3200)]
    assert is_close(colour_at(made[0], 0.5, 0.25), RED)
    assert is_close(colour_at(made[0], 0.5, 0.75), BLUE)


@pytest.mark.parametrize(("kind", "options"), [("PNG", {"compress_level": 1}), ("TIFF", {"compression": "packbits"})])
def test_a_very_large_picture_stands_upright_too(kind: str, options: dict[str, object]) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    sideways = Image.new("L", (6600, 6400), 40)
    sideways.paste(200, (3300, 0, 6600, 6400))
    made = cover(in_file(sideways, kind, exif=exif, **options))
    image = Image.open(io.BytesIO(made)).convert("L")
    assert image.size == (582, 600)
    assert [image.getpixel((300, down)) for down in (20, 580)] == [40, 200]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_nothing_the_camera_noted_stays(kind: str) -> None:
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    exif.get_ifd(0x8825)[2] = (11.0, 32.0, 58.0)
    options = {"comment": b"SecretComment"} if kind == "JPEG" else {}
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for one in renditions(in_file(halves(700, 500), kind, exif=exif, icc_profile=profile, **options)):
        image = shown(one)
        assert not image.getexif()
        assert not {"exif", "icc_profile", "comment", "xmp"} & set(image.info)
        assert b"Secret" not in one.data


def test_colours_of_a_broken_profile_stay_as_they_are() -> None:
    made = renditions(in_file(halves(300, 200), "JPEG", icc_profile=b"no profile"))
    assert is_close(colour_at(made[0], 0.25, 0.5), RED)


def test_transparent_parts_become_white() -> None:
    image = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    assert all(colour_at(one, 0.5, 0.5) == (255, 255, 255) for one in renditions(in_file(image, "PNG")))


def test_the_first_picture_of_an_animation_is_shown() -> None:
    frames = [Image.new("RGB", (60, 60), colour) for colour in (RED, BLUE)]
    made = renditions(in_file(frames[0], "GIF", save_all=True, append_images=frames[1:]))
    assert is_close(colour_at(made[0], 0.5, 0.5), RED)


def test_a_flat_drawing_stays_as_it_is_and_small() -> None:
    image = drawing(1600, 1000)
    data = in_file(image, "PNG")
    widest = renditions(data)[-2]
    assert np.array_equal(np.asarray(shown(widest)), np.asarray(image))
    assert len(widest.data) < len(data)


def test_a_photo_in_png_is_not_kept_lossless() -> None:
    data = in_file(halves(1000, 800), "PNG")
    assert len(renditions(data)[-2].data) < len(data) / 4


def test_equal_bytes_give_equal_pictures() -> None:
    data = in_file(drawing(700, 500), "PNG")
    assert renditions(data) == renditions(data)


def test_a_very_tall_strip_is_made_smaller() -> None:
    made = renditions(in_file(Image.new("RGB", (900, 20_000), RED), "PNG"))
    assert max(one.height for one in made) <= 6000


@pytest.mark.parametrize("data", [b"", b"hello", b"%PDF-1.7", b"GIF89a", b"\xff\xd8\xff"])
def test_what_is_no_picture_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(PhotoUnreadable) as refused:
        renditions(data)
    assert "JPEG, PNG" in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "data",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- drawn by hand -->\n<svg:svg xmlns:svg='http://www.w3.org/2000/svg'/>",
        "<?xml version='1.0'?><svg/>".encode("utf-16"),
    ],
)
def test_a_drawing_is_never_drawn(data: bytes) -> None:
    with pytest.raises(PhotoUnreadable, match=r"SVG drawing.*PNG or JPEG"):
        renditions(data)


@pytest.mark.parametrize("data", [b"<!DOCTYPE html><p>Not found", b"\n<html><body><svg></svg></body></html>"])
def test_a_page_in_place_of_a_picture_is_told(data: bytes) -> None:
    with pytest.raises(PhotoUnreadable, match="a web page and not a picture"):
        renditions(data)


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1"])
def test_a_phones_own_format_is_told(brand: bytes) -> None:
    with pytest.raises(PhotoUnreadable, match=r"HEIC.*save it as JPEG"):
        renditions(b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0mif1heic")


@pytest.mark.skipif(not features.check("avif"), reason="Pillow was built without AVIF")
def test_an_avif_is_read() -> None:
    data = in_file(halves(700, 500), "AVIF")
    assert is_close(colour_at(renditions(data)[0], 0.25, 0.5), RED)
    with pytest.raises(PhotoUnreadable, match="damaged"):
        renditions(data[:-200])


@pytest.mark.skipif(not features.check("avif"), reason="Pillow was built without AVIF")
def test_an_avif_that_is_damaged_inside_is_refused() -> None:
    data = bytearray(in_file(halves(700, 500), "AVIF"))
    begin = data.index(b"mdat") + 4
    data[begin : begin + 40] = b"\xff" * 40
    with pytest.raises(PhotoUnreadable, match="damaged"):
        renditions(bytes(data))


def test_a_damaged_picture_says_nothing_on_the_console(caplog: pytest.LogCaptureFixture) -> None:
    file = bytearray(tiff_saying(10, 10))
    file[file.index(struct.pack("<HHII", 277, 4, 1, 1)) + 8] = 200
    with pytest.raises(PhotoUnreadable):
        renditions(bytes(file))
    assert caplog.records == []


@pytest.mark.parametrize("shown_as", ["PNG", "TIFF", "GIF", "WEBP"])
def test_a_refused_bomb_costs_no_memory(shown_as: str) -> None:
    # The files say 100,000 x 100,000 pixels, or as many as their kind can say.
    bombs = {
        "PNG": png_saying(100_000, 100_000),
        "GIF": b"GIF89a" + b"\xff" * 4 + b"\0\0\0\x2c\0\0\0\0\xff\xff\xff\xff\0\x08",
        "TIFF": tiff_saying(100_000, 100_000),
        "WEBP": b"RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x9f\x86\x01\x9f\x86\x01",
    }
    tracemalloc.start()
    with pytest.raises(PhotoUnreadable) as refused:
        renditions(bombs[shown_as])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF"])
@pytest.mark.parametrize("kept", [0.3, 0.6, 0.95])
def test_a_picture_that_stops_before_its_end_is_refused(kind: str, kept: float) -> None:
    data = in_file(halves(700, 500), kind)
    with pytest.raises(PhotoUnreadable):
        renditions(data[: int(len(data) * kept)])


@pytest.mark.parametrize(("width", "height"), [(8000, 7501), (10_000, 10_000), (30_000, 30_000), (100_000, 100_000)])
def test_more_pixels_than_the_limit_are_refused_undecoded(width: int, height: int) -> None:
    with pytest.raises(PhotoUnreadable, match="60 million pixels"):
        renditions(png_saying(width, height))


def test_more_bytes_than_the_limit_are_refused() -> None:
    with pytest.raises(PhotoUnreadable, match="40 MB"):
        renditions(bytes(MOST_BYTES + 1))


def test_odd_notes_in_a_file_warn_nobody() -> None:
    data = in_file(halves(300, 200), "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\0\xff broken")
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        renditions(data)
    assert said == []


@pytest.mark.parametrize(
    ("size", "expected"), [((2000, 1000), (600, 300)), ((900, 1800), (300, 600)), ((300, 200), (300, 200))]
)
def test_a_cover_is_a_jpeg_of_at_most_600_pixels(size: tuple[int, int], expected: tuple[int, int]) -> None:
    image = Image.open(io.BytesIO(cover(in_file(halves(*size), "PNG"))))
    assert (image.format, image.size) == ("JPEG", expected)


def test_a_cover_is_small_enough_for_every_sound_file() -> None:
    assert len(cover(in_file(drawing(1600, 1200), "JPEG", quality=95))) < 60_000


def test_a_cover_carries_nothing_but_the_picture() -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera"
    image = Image.open(io.BytesIO(cover(in_file(halves(800, 800), "JPEG", exif=exif))))
    assert not image.getexif()
    assert "progressive" not in image.info


def test_equal_pictures_give_equal_covers() -> None:
    photo = in_file(halves(800, 800), "JPEG")
    assert cover(photo) == cover(photo)


def test_what_is_no_picture_gives_no_cover() -> None:
    with pytest.raises(PhotoUnreadable):
        cover(b"<svg/>")


@pytest.mark.parametrize("kind", ["PNG", "GIF"])
def test_a_picture_that_is_all_grain_is_shown(kind: str) -> None:
    grain = Image.fromarray(np.random.default_rng(1).integers(0, 256, (260, 340, 3), dtype=np.uint8))
    made = renditions(in_file(grain, kind))
    assert [(one.type, shown(one).size) for one in made] == [("image/webp", (340, 260)), ("image/jpeg", (340, 260))]
    assert Image.open(io.BytesIO(cover(in_file(grain, kind)))).size == (340, 260)
