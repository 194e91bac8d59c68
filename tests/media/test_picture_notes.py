import io
import struct
import time
import tracemalloc
from collections.abc import Mapping

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from PIL.TiffImagePlugin import ImageFileDirectory_v2

from media.notes import xmp
from media.notes.model import LONGEST, PictureNotes
from media.photos import renditions
from media.picture_notes import read
from tests.media.noted import iim, picture, rdf, segment, with_iptc, with_segments

TITLE, CREATED, CREATOR, CREDIT, COPYRIGHT, DESCRIPTION = 5, 55, 80, 110, 116, 120
EVERYTHING = PictureNotes(
    title="The old bridge",
    description="The bridge at Sisowath Quay & its guards, 1975",
    creators=("Roland Neveu", "Chea Sopheap"),
    credit="Courtesy of the Documentation Center",
    copyright="© 1975 Roland Neveu",
    terms="Free for teaching",
    licence="https://creativecommons.org/licenses/by-sa/4.0/",
    alt="Soldiers stand on a bridge",
    created="1975-04-17",
)


def exif(*, tags: Mapping[int, object] | None = None, taken: str = "", place: bool = False) -> Image.Exif:
    notes = Image.Exif()
    for tag, value in (tags or {}).items():
        notes[tag] = value
    if taken:
        notes.get_ifd(0x8769)[0x9003] = taken
    if place:
        notes.get_ifd(0x8825)[1] = "N"
        notes.get_ifd(0x8825)[2] = (11.0, 32.0, 58.0)
    return notes


def test_a_picture_without_notes_says_nothing() -> None:
    assert read(picture()) == PictureNotes()


@pytest.mark.parametrize("data", [b"", b"no picture", b"<svg/>", picture()[:40]])
def test_what_is_no_picture_says_nothing(data: bytes) -> None:
    assert read(data) == PictureNotes()


@pytest.mark.parametrize("utf8", [True, False])
def test_iptc_is_read_as_an_agency_writes_it(utf8: bool) -> None:
    sets = [
        (TITLE, b"Evacuation"),
        (CREATED, b"19750417"),
        (CREATOR, "Chéa Sophéap".encode()),
        (CREATOR, b"Roland Neveu"),
        (CREDIT, b"DC-Cam"),
        (COPYRIGHT, "© 1975 Neveu".encode()),
        (DESCRIPTION, "ភ្នំពេញ, the day\r\nthe city was emptied".encode()),
    ]
    notes = read(with_iptc(picture(), sets, utf8=utf8))
    assert notes == PictureNotes(
        title="Evacuation",
        description="ភ្នំពេញ, the day the city was emptied",
        creators=("Chéa Sophéap", "Roland Neveu"),
        credit="DC-Cam",
        copyright="© 1975 Neveu",
        created="1975-04-17",
    )


def test_iptc_of_before_unicode_is_read_as_windows_wrote_it() -> None:
    notes = read(with_iptc(picture(), [(CREATOR, "René “Réné” Müller".encode("cp1252"))]))
    assert notes.creators == ("René “Réné” Müller",)


def test_iptc_that_stops_in_the_middle_gives_what_stands_before() -> None:
    sets = [(CREDIT, b"DC-Cam"), (COPYRIGHT, b"Copyright of the archive")]
    whole = with_iptc(picture(), sets)
    cut = whole.replace(b"\x1c\x02\x74\x00\x18", b"\x1c\x02\x74\xff\xff")
    assert cut != whole
    assert read(cut).credit == "DC-Cam"


@pytest.mark.parametrize("as_numbers", [False, True])
def test_iptc_in_a_tiff_is_read_also_where_it_is_kept_as_numbers(as_numbers: bool) -> None:
    data = iim([(CREDIT, b"DC-Cam!")])
    tags = ImageFileDirectory_v2()
    tags.tagtype[33723] = 7
    tags[33723] = data
    file = picture("TIFF", tiffinfo=tags)
    if as_numbers:
        entry = struct.pack("<HHI", 33723, 7, len(data))
        assert file.count(entry) == 1
        file = file.replace(entry, struct.pack("<HHI", 33723, 4, len(data) // 4))
    assert read(file).credit == "DC-Cam!"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_xmp_is_read_from_every_kind_of_file(kind: str) -> None:
    packet = xmp.written(EVERYTHING)
    if kind == "JPEG":
        data = picture(xmp=packet)
    elif kind == "WEBP":
        data = picture("WEBP", xmp=packet)
    elif kind == "PNG":
        texts = PngInfo()
        texts.add_itxt("XML:com.adobe.xmp", packet.decode())
        data = picture("PNG", pnginfo=texts)
    else:
        data = picture("TIFF", tiffinfo={700: packet})
    assert read(data) == EVERYTHING


def test_xmp_is_read_from_attributes_and_from_lists_alike() -> None:
    packet = rdf("<dc:creator><rdf:Bag><rdf:li>A</rdf:li><rdf:li>B</rdf:li></rdf:Bag></dc:creator>").replace(
        b'rdf:about=""', b'rdf:about="" photoshop:Credit="DC-Cam" xmpRights:WebStatement="https://a.example/rights"'
    )
    notes = read(picture(xmp=packet))
    assert (notes.creators, notes.credit, notes.licence) == (("A", "B"), "DC-Cam", "https://a.example/rights")


def test_the_text_for_every_language_goes_before_the_others() -> None:
    lines = '<rdf:li xml:lang="fr">Le pont</rdf:li><rdf:li xml:lang="x-default">The bridge</rdf:li>'
    notes = read(picture(xmp=rdf(f"<dc:description><rdf:Alt>{lines}</rdf:Alt></dc:description>")))
    assert notes.description == "The bridge"


def test_the_licence_goes_before_the_owners_statement() -> None:
    packet = rdf(
        '<cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>'
        "<xmpRights:WebStatement>https://a.example/rights</xmpRights:WebStatement>"
    )
    assert read(picture(xmp=packet)).licence == "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "see our site", "file:///etc/passwd", "https://a b"])
def test_only_an_address_of_the_web_is_a_licence(address: str) -> None:
    assert read(picture(xmp=rdf(f"<xmpRights:WebStatement>{address}</xmpRights:WebStatement>"))).licence == ""


def test_xmp_goes_before_iptc_and_iptc_before_exif() -> None:
    packet = rdf("<photoshop:Credit>of XMP</photoshop:Credit>")
    jpeg = picture(xmp=packet, exif=exif(tags={0x8298: "of EXIF", 0x013B: "of EXIF"}))
    notes = read(with_iptc(jpeg, [(CREDIT, b"of IPTC"), (COPYRIGHT, b"of IPTC")]))
    assert (notes.credit, notes.copyright, notes.creators) == ("of XMP", "of IPTC", ("of EXIF",))


def test_exif_is_read_with_the_names_that_windows_gives() -> None:
    tags = {0x010E: "A bridge", 0x8298: "© Chéa".encode(), 0x9C9D: "Chéa; Neveu".encode("utf-16-le")}
    notes = read(picture(exif=exif(tags=tags, taken="1975:04:17 08:30:00")))
    assert notes == PictureNotes(
        description="A bridge", creators=("Chéa", "Neveu"), copyright="© Chéa", created="1975-04-17"
    )


@pytest.mark.parametrize(
    "words", ["OLYMPUS DIGITAL CAMERA", "SONY DSC", "DSC_0412.JPG", "Untitled-1", "IMG_2231", " - "]
)
def test_what_a_camera_writes_is_no_description(words: str) -> None:
    assert read(picture(exif=exif(tags={0x010E: words}))).description == ""


def test_the_texts_of_a_png_are_read() -> None:
    texts = PngInfo()
    for name, text in (("Author", "Chea"), ("Copyright", "© Chea"), ("Description", "A map")):
        texts.add_text(name, text)
    notes = read(picture("PNG", pnginfo=texts))
    assert (notes.creators, notes.copyright, notes.description) == (("Chea",), "© Chea", "A map")


def test_no_markup_and_no_control_characters_come_out_of_notes() -> None:
    wild = "A &lt;script&gt;alert(1)&lt;/script&gt; &lt;b onclick='x'&gt;bridge&lt;/b&gt;\u2028at 3 &lt; 4"
    notes = read(picture(xmp=rdf(f"<photoshop:Credit>{wild}</photoshop:Credit>")))
    assert notes.credit == "A alert(1) bridge at 3 < 4"


def test_long_notes_are_cut_at_a_word() -> None:
    notes = read(picture(xmp=rdf(f"<dc:description>{'word ' * 3000}</dc:description>")))
    assert len(notes.description) <= LONGEST
    assert notes.description.endswith("word…")


LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>"""


@pytest.mark.parametrize(
    "packet",
    [
        LAUGHS + rdf("<photoshop:Credit>&d;</photoshop:Credit>"),
        b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + rdf("<photoshop:Credit>&e;</photoshop:Credit>"),
        b"<x:xmpmeta><rdf:RDF>",
        b"\xff\xfe\x00<",
        b"<rdf:RDF></rdf:RDF>",
        b"<a>" * 20_000,
    ],
)
def test_hostile_and_broken_xmp_says_nothing(packet: bytes) -> None:
    assert read(picture(xmp=packet)) == PictureNotes()


def test_what_is_broken_around_the_notes_does_not_hide_them() -> None:
    names = b'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    packet = rdf("<photoshop:Credit>DC-Cam</photoshop:Credit>").replace(b"</x:xmpmeta>", b"")
    assert names in packet
    assert read(picture(xmp=packet)).credit == "DC-Cam"


def test_broken_xmp_does_not_hide_the_other_notes() -> None:
    assert read(with_iptc(picture(xmp=b"<broken"), [(CREDIT, b"DC-Cam")])).credit == "DC-Cam"


def test_huge_and_deep_xmp_costs_little() -> None:
    filler = "<x>" * 100_000 + "</x>" * 100_000
    for packet in (rdf(filler), rdf(f"<photoshop:Credit>{'x' * 5_000_000}</photoshop:Credit>")):
        data = picture("WEBP", xmp=packet)
        begun = time.perf_counter()
        tracemalloc.start()
        read(data)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert time.perf_counter() - begun < 5
        assert peak < 100_000_000


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_the_place_is_gone_and_the_credit_is_there_again_in_every_rendition(kind: str) -> None:
    notes = exif(tags={0x010F: "SecretCamera", 0x013B: "Roland Neveu"}, place=True)
    made = renditions(picture(kind, (2000, 1000), exif=notes), notes=EVERYTHING)
    assert [one.suffix for one in made] == ["webp", "webp", "webp", "jpg"]
    for one in made:
        image = Image.open(io.BytesIO(one.data))
        assert not image.getexif().get_ifd(0x8825)
        assert b"Secret" not in one.data
        assert read(one.data) == EVERYTHING


def test_the_jpeg_says_in_exif_too_who_made_it_and_whose_it_is() -> None:
    kept = Image.open(io.BytesIO(renditions(picture(), notes=EVERYTHING)[-1].data)).getexif()
    assert set(kept) == {0x013B, 0x8298}
    assert kept[0x013B] == "Roland Neveu; Chea Sopheap"
    assert kept[0x8298].encode("latin-1").decode() == "© 1975 Roland Neveu"


def test_a_credit_alone_is_written_as_the_artist() -> None:
    kept = Image.open(io.BytesIO(renditions(picture(), notes=PictureNotes(credit="DC-Cam"))[-1].data)).getexif()
    assert dict(kept) == {0x013B: "DC-Cam"}


def test_notes_that_are_too_long_for_a_file_are_cut() -> None:
    endless = "<&>" * 50_000
    names = ("title", "description", "credit", "copyright", "terms", "alt")
    notes = PictureNotes(**dict.fromkeys(names, endless), creators=(endless,) * 50, created="1975")
    for one in renditions(picture(), notes=notes):
        assert read(one.data).created == "1975"


def test_equal_notes_give_equal_files() -> None:
    assert renditions(picture(), notes=EVERYTHING) == renditions(picture(), notes=EVERYTHING)


def test_empty_notes_leave_nothing_in_the_files() -> None:
    assert renditions(picture(), notes=PictureNotes()) == renditions(picture())


def test_segments_of_odd_content_do_not_hide_the_notes() -> None:
    odd = segment(0xE1, b"Exif\0\0MM\0*\0\0\0\x08\0\xff broken")
    assert read(with_segments(with_iptc(picture(), [(CREDIT, b"DC-Cam")]), odd)).credit == "DC-Cam"
