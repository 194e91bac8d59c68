from __future__ import annotations

import gzip
import socket
import time
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from tests.strangers import Server, serving
from tour.errors import BadValue, NotFetched
from tour.fetching import client
from tour.fetching.addresses import is_public, parsed
from tour.fetching.client import Patience, Web

PAGE = b"<!doctype html><title>A History</title><p>The river rises in the northern mountains.</p>"


@pytest.fixture
def web(server: Server) -> Web:
    return Web([server.base.removeprefix("http://")], Patience(step=2, whole=4))


def test_a_page_comes_with_its_address_type_and_charset(server: Server, web: Web) -> None:
    address = server.at("/history/river.html?x=1", PAGE, content_type="text/html; charset=latin-1")
    page = web.page(address)
    assert (page.data, page.name, page.type, page.charset) == (PAGE, "river.html", "text/html", "latin-1")
    assert page.address == address


def test_redirects_are_followed_and_the_last_address_is_told(server: Server, web: Web) -> None:
    server.at("/b/new.html", PAGE)
    page = web.page(server.at("/old", status=301, location="/b/new.html"))
    assert page.address == server.base + "/b/new.html"


def test_a_compressed_page_is_unpacked(server: Server, web: Web) -> None:
    assert web.page(server.at("/", gzip.compress(PAGE), content_encoding="gzip")).data == PAGE


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://127.1/",
        "http://0x7f000001/",
        "http://2130706433/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://10.0.0.1/",
        "http://172.16.3.4/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.100.100.200/",
        "http://168.63.129.16/",
        "http://192.0.0.192/",
        "http://192.88.99.1/",
        "http://[fec0::1]/",
        "http://[3fff::1]/",
        "http://[2001:0:7f00:1::]/",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[fd00:ec2::254]/",
        "http://[fe80::1%25eth0]/",
        "http://127.0.0.1./",
        "http://①②⑦.0.0.1/",
    ],
)
def test_an_address_inside_is_refused(address: str) -> None:
    with pytest.raises(BadValue, match=r"inside|no address") as refused:
        Web(patience=Patience(2, 4)).page(address)
    assert refused.value.field == "url"


@pytest.mark.parametrize(
    "address",
    [
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org/",
        "javascript:alert(1)",
        "//example.org/",
        "history.html",
        "",
        "http://",
        "http://user:secret@example.org/",
        "http://example.org:22/",
        "http://example.org:70000/",
        "http://exa mple.org\r\nX: y/",
        "http://example.org\0.example.com/",
        "http://127.0.0.1%2f@example.org/",
        "http://exam%70le.org/",
        "https://" + "a" * 3000,
    ],
)
def test_what_is_no_address_of_a_page_is_refused(address: str) -> None:
    with pytest.raises(BadValue) as refused:
        Web().page(address)
    assert "\n" not in str(refused.value)


def test_a_redirect_to_the_inside_is_refused_and_never_asked(server: Server) -> None:
    with serving() as secret:
        address = server.at("/", status=302, location=secret.at("/secret", PAGE))
        with pytest.raises(BadValue, match="inside"):
            Web([server.base.removeprefix("http://")], Patience(2, 4)).page(address)
    assert secret.asked == []


def test_a_name_of_which_one_answer_is_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [(2, 1, 6, "", ("93.184.215.14", 80)), (2, 1, 6, "", ("127.0.0.1", 80))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_args, **_options: answers)
    with pytest.raises(BadValue, match="inside"):
        Web().page("http://rebinding.example/")


def test_the_connection_goes_to_the_answer_that_was_checked(
    server: Server, web: Web, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    real = socket.getaddrinfo

    def counted(host: str, *args: Any, **options: Any) -> Any:
        asked.append(host)
        return real("127.0.0.1", *args, **options)

    monkeypatch.setattr(socket, "getaddrinfo", counted)
    port = server.server_address[1]
    server.at("/", PAGE)
    Web([f"twice.example:{port}"], Patience(2, 4)).page(f"http://twice.example:{port}/")
    assert [host for host in asked if host == "twice.example"] == ["twice.example"]


REFUSALS = {401: "log-in", 403: "browsers", 404: "nothing", 429: "too often", 500: "later"}


@pytest.mark.parametrize(("status", "words"), REFUSALS.items())
def test_a_refusal_is_told_in_words(server: Server, web: Web, status: int, words: str) -> None:
    with pytest.raises(NotFetched, match=words):
        web.page(server.at("/", PAGE, status))


def test_a_circle_of_redirects_ends(server: Server, web: Web) -> None:
    server.at("/b", status=302, location="/a")
    with pytest.raises(NotFetched, match="circle"):
        web.page(server.at("/a", status=302, location="/b"))


def test_a_long_chain_of_redirects_ends(server: Server, web: Web) -> None:
    for number in range(20):
        server.at(f"/{number}", status=302, location=f"/{number + 1}")
    with pytest.raises(NotFetched, match="more than 5"):
        web.page(server.base + "/0")


def test_a_bomb_is_refused_before_it_is_unpacked(server: Server, web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "LARGEST_PAGE", 1_000_000)
    with pytest.raises(NotFetched, match="larger than 1 MB"):
        web.page(server.at("/", gzip.compress(bytes(50_000_000)), content_encoding="gzip"))


def test_a_slow_server_is_left(server: Server, web: Web) -> None:
    def drip(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.send_header("content-type", "text/html")
        request.end_headers()
        for _ in range(200):
            request.wfile.write(b"x")
            request.wfile.flush()
            time.sleep(0.1)

    server.answers["/"] = drip
    begin = time.monotonic()
    with pytest.raises(NotFetched, match="too long"):
        Web([server.base.removeprefix("http://")], Patience(step=2, whole=1)).page(server.base + "/")
    assert time.monotonic() - begin < 10


def test_a_server_that_drips_its_headers_is_left(server: Server, web: Web) -> None:
    def drip(request: BaseHTTPRequestHandler) -> None:
        for _ in range(200):
            request.wfile.write(b"H")
            request.wfile.flush()
            time.sleep(0.1)

    server.answers["/"] = drip
    with pytest.raises(NotFetched, match="too long"):
        Web([server.base.removeprefix("http://")], Patience(step=2, whole=1)).page(server.base + "/")


def test_a_page_that_breaks_off_is_told(server: Server, web: Web) -> None:
    with pytest.raises(NotFetched, match="breaks off"):
        web.page(server.at("/", PAGE, content_length=str(len(PAGE) + 100)))


def test_a_picture_where_a_page_is_looked_for_is_refused(server: Server, web: Web) -> None:
    with pytest.raises(NotFetched, match="image/png"):
        web.page(server.at("/", b"\x89PNG", content_type="image/png"))


def test_a_picture_is_had(server: Server, web: Web) -> None:
    assert web.get(server.at("/a.png", b"\x89PNG", content_type="image/png")) == b"\x89PNG"


def test_nobody_at_the_port_is_told(web: Web) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
        with pytest.raises(NotFetched, match="cannot be reached"):
            Web([place], Patience(2, 4)).page(f"http://{place}/")


def test_letters_of_any_alphabet_are_asked_as_percent_codes() -> None:
    at = parsed("http://bücher.example/straße?q=é")
    assert (at.host, at.path) == ("xn--bcher-kva.example", "/stra%C3%9Fe?q=%C3%A9")


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    ("allowed", "address", "is_asked"),
    [
        ("[::1]:8731", "http://[::1]:8731/", True),
        ("::1", "http://[::1]:8731/", True),
        ("[::1]", "http://[::1]:8731/", True),
        ("[::1]:8732", "http://[::1]:8731/", False),
        ("LocalHost:8731", "http://localHOST:8731/", True),
        ("localhost:873", "http://localhost:8731/", False),
        ("127.0.0.1:8731", "http://127.0.0.1:8732/", False),
        ("127.0.0.1:8731", "http://127.1:8731/", False),
        ("example", "http://localhost.example:8731/", False),
    ],
)
def test_a_host_inside_is_allowed_by_its_very_name_and_port(allowed: str, address: str, is_asked: bool) -> None:
    assert Web([allowed])._is_allowed(parsed(address)) is is_asked


def test_a_picture_whose_server_says_no_type_is_had(server: Server, web: Web) -> None:
    assert web.get(server.at("/river", b"\x89PNG", content_type="")) == b"\x89PNG"


def test_proxies_of_the_environment_are_not_asked(server: Server, web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert web.page(server.at("/", PAGE)).data == PAGE
