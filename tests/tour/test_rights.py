"""What lines of text say about rights, and what nobody said."""

from __future__ import annotations

import time

import pytest

from tour.model import Rights
from tour.rights import LONGEST_STATEMENT, licence_name, read_rights, split_credit


@pytest.mark.parametrize(
    ("text", "statement", "url"),
    [
        ("CC BY-SA 4.0", "CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
        ("cc-by-nc-nd-2.5", "CC BY-NC-ND 2.5", "https://creativecommons.org/licenses/by-nc-nd/2.5/"),
        ("CC BY", "CC BY", ""),
        ("CC BY\u2011SA\u00a03.0 DE", "CC BY-SA 3.0 DE", "https://creativecommons.org/licenses/by-sa/3.0/de/"),
        (
            "http://creativecommons.org/licenses/by/3.0/deed.fr",
            "CC BY 3.0",
            "https://creativecommons.org/licenses/by/3.0/",
        ),
        ("Attribution-Share Alike 3.0 Unported", "CC BY-SA 3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
        (
            "Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International License (CC BY-NC-SA 4.0)",
            "CC BY-NC-SA 4.0",
            "https://creativecommons.org/licenses/by-nc-sa/4.0/",
        ),
        ("GNU Free Documentation License, Version 1.2", "GNU FDL 1.2", "https://www.gnu.org/licenses/fdl-1.2.html"),
        ("GPLv3", "GNU GPL 3.0", "https://www.gnu.org/licenses/gpl-3.0.html"),
        (
            "Open Government Licence v3.0",
            "Open Government Licence 3.0",
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
        ),
    ],
)
def test_a_licence_alone_is_stated_by_its_short_name(text: str, statement: str, url: str) -> None:
    assert read_rights(text) == Rights("licensed", statement, url)


COMMONS = "https://creativecommons.org/licenses"


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("Text is available under the Creative Commons Attribution-ShareAlike 4.0 License; more terms may apply.",
         f"{COMMONS}/by-sa/4.0/"),
        ("Alles hier steht unter Creative Commons Namensnennung – Weitergabe unter gleichen Bedingungen 4.0.",
         f"{COMMONS}/by-sa/4.0/"),
        ("Ces pages sont sous licence Creative Commons Attribution - Pas d’utilisation commerciale 3.0.",
         f"{COMMONS}/by-nc/3.0/"),
        ("Esta obra está bajo una licencia de Creative Commons Reconocimiento-NoComercial-SinObraDerivada 4.0.",
         f"{COMMONS}/by-nc-nd/4.0/"),
        ("Permission is granted to copy this under the terms of the GNU Free Documentation License, Version 1.3.",
         "https://www.gnu.org/licenses/fdl-1.3.html"),
        ("If not stated otherwise, everything here is CC BY 4.0.", f"{COMMONS}/by/4.0/"),
        ("© 2019 Jane Doe, CC BY 2.0 UK", f"{COMMONS}/by/2.0/uk/"),
        ("This eBook is for the use of anyone anywhere in the United States with few restrictions.",
         "https://www.gutenberg.org/license"),
    ],
)  # fmt: skip
def test_a_sentence_that_licenses_is_kept_as_it_stands(text: str, url: str) -> None:
    assert read_rights(text) == Rights("licensed", text, url)


@pytest.mark.parametrize(
    "text",
    ["Public domain", "This work is in the public domain in its country of origin.", "Gemeinfrei", "Domaine public",
     "Esta imagen es de dominio público", "Crown copyright expired"],
)  # fmt: skip
def test_the_public_domain_is_what_says_so(text: str) -> None:
    assert read_rights(text) == Rights("public domain", text)


def test_a_waiver_of_all_rights_is_the_public_domain() -> None:
    assert read_rights("CC0") == Rights(
        "public domain", "CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"
    )
    assert read_rights("https://creativecommons.org/publicdomain/mark/1.0/").status == "public domain"


@pytest.mark.parametrize(
    "text",
    [
        "Used with permission of the Bodleian Library",
        "Reproduced by kind permission of the Trustees",
        "Mit freundlicher Genehmigung des Stadtarchivs",
        "Avec l’aimable autorisation du musée",
        "Con permiso de la autora",
    ],
)
def test_a_permission_that_was_given_is_its_own_evidence(text: str) -> None:
    assert read_rights(text) == Rights("permission", text)


@pytest.mark.parametrize(
    "text",
    [
        "© 2005 A. Author. All rights reserved",
        "Courtesy of Bruce Sharp",
        "No part may be reproduced without permission of the publisher.",
        "Abdruck nur mit Genehmigung des Verlags",
        "Reproduction interdite sans autorisation",
        "This work is not in the public domain.",
        "It will enter the public domain in 2040.",
        "No known copyright restrictions",
        "Licensed under Creative Commons",
        "Licensed from a picture agency",
        "Some rights reserved",
        "Todos los derechos reservados",
        "Copyright 1999-2020 Debian Documentation Team",
        "Copyright The Trustees of the British Museum",
        "Text: CC BY 4.0. Photographs: all rights reserved.",
    ],
)
def test_what_grants_nothing_or_not_everything_stays_unknown_with_its_words(text: str) -> None:
    assert read_rights(text) == Rights("unknown", text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Photo: Jane Doe",
        "The river flows north.",
        "The attribution to Rubens is doubtful.",
        "BY 1.0",
        "an accby 2.0",
        "He was granted permission to build a chapel.",
        "The licensed inn closed.",
        "Copyright was unknown to the Greeks.",
        "Steps are (a) to dig, (b) to fill, (c) to wait.",
        "It was his own work.",
    ],
)
def test_what_says_nothing_of_rights_states_nothing(text: str) -> None:
    assert read_rights(text) == Rights()


def test_a_long_text_keeps_the_sentence_that_states_it() -> None:
    text = "It rained for days. " * 40 + "This page is licensed under CC BY-SA 3.0. " + "Nobody came. " * 40
    assert read_rights(text).statement == "This page is licensed under CC BY-SA 3.0."


def test_a_long_sentence_is_cut_around_what_it_states() -> None:
    statement = read_rights("and so on " * 200 + "under CC BY-SA 3.0 " + "and so on " * 200).statement
    assert "CC BY-SA 3.0" in statement
    assert len(statement) <= LONGEST_STATEMENT


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://creativecommons.org/licenses/by-sa/4.0/", "CC BY-SA 4.0"),
        ("//creativecommons.org/licenses/by/2.0/uk/", "CC BY 2.0 UK"),
        ("creativecommons.org/publicdomain/zero/1.0", "CC0 1.0"),
        ("https://www.gnu.org/licenses/fdl-1.3.html", "GNU FDL 1.3"),
        ("http://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/", "Open Government Licence 2.0"),
        ("https://www.gutenberg.org/policy/license.html", "Project Gutenberg License"),
        ("https://creativecommons.org/about/", ""),
        ("https://creativecommons.org.example/licenses/by/4.0/", ""),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_an_address_of_a_licence_names_it(url: str, name: str) -> None:
    assert licence_name(url) == name


@pytest.mark.parametrize(
    ("text", "credit", "licence"),
    [
        ("Photo: Jane Doe / CC BY 2.0", "Photo: Jane Doe", "CC BY 2.0"),
        ("Jane Doe (CC BY-SA 3.0)", "Jane Doe", "CC BY-SA 3.0"),
        ("Jane Doe (Flickr, CC BY 2.0)", "Jane Doe (Flickr)", "CC BY 2.0"),
        ("Jane Doe, CC BY-SA 3.0, via Wikimedia Commons", "Jane Doe, via Wikimedia Commons", "CC BY-SA 3.0"),
        ("CC BY 2.0 Jane Doe", "Jane Doe", "CC BY 2.0"),
        ("Foto: J. Doe, Lizenz: CC BY-SA 3.0 DE", "Foto: J. Doe", "CC BY-SA 3.0 DE"),
        ("Photo: Jane Doe under a Creative Commons Attribution 2.0 Generic License", "Photo: Jane Doe", "CC BY 2.0"),
        ("Jane Doe [CC BY 4.0 (https://creativecommons.org/licenses/by/4.0)]", "Jane Doe", "CC BY 4.0"),
        ("Jane Doe, GFDL or CC BY-SA 3.0", "Jane Doe", "GNU FDL / CC BY-SA 3.0"),
    ],
)
def test_a_credit_is_parted_from_its_licence(text: str, credit: str, licence: str) -> None:
    assert split_credit(text)[:2] == (credit, licence)
    assert split_credit(text)[2].status == "licensed"


def test_a_credit_in_the_public_domain_keeps_who_made_it() -> None:
    free = Rights("public domain", "Public domain")
    assert split_credit("Unknown author, public domain, via Wikimedia Commons") == (
        "Unknown author, via Wikimedia Commons",
        "Public domain",
        free,
    )
    assert split_credit("Image in the public domain") == ("", "Public domain", free)


@pytest.mark.parametrize(
    "text", ["Courtesy of Bruce Sharp", "© 2010 Jane Doe", "Photo: Jane Doe. Used with permission."]
)
def test_a_credit_without_a_licence_stays_whole(text: str) -> None:
    credit, licence, rights = split_credit(text)
    assert (credit, licence, rights.statement) == (text, "", text)
    assert rights.status == ("permission" if "permission" in text else "unknown")


@pytest.mark.parametrize(
    "piece", ["CC ", "CC BY ", "creative commons ", "(", "https://", "in the ", "attribution non", "© "]
)
def test_a_strangers_line_is_read_in_time(piece: str) -> None:
    begin = time.process_time()
    read_rights(piece * 50_000)
    split_credit(piece * 50_000)
    assert time.process_time() - begin < 30
