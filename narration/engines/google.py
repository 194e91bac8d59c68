"""The conversation with Google Translate's unofficial speech endpoint.

The gTTS package knows the protocol; the conversation is ours, for gTTS takes an empty answer for speech, asks once,
and does not check the server's certificate.
"""

from __future__ import annotations

import base64
import binascii
import re
import time

import requests
from gtts import gTTS

from media.codec import decode
from media.errors import AudioUnreadable
from media.pcm import Samples
from media.resampling import resample
from narration.engines.patience import Throttle, backoff, retry_after
from narration.engines.port import EngineOptions
from narration.errors import EngineBusy, EngineFailed

RATE = 24_000
LONGEST = gTTS.GOOGLE_TTS_MAX_CHARS
"""Characters in one request; the endpoint cuts off what is longer."""

_PATH = "/_/TranslateWebserverUi/data/batchexecute"
_ANSWER = re.compile(rb'jQ1olc","\[\\"([^"\\]*)\\"')
_FASTEST = 25.0
"""Letters a second, near twice the usual pace; an answer that seems faster was cut short."""
_LARGEST_ANSWER = 4_000_000
"""Bytes; 100 characters take some 100,000."""
_TOO_MANY_REQUESTS = 429
_UNAVAILABLE = 503


class _NoGoodError(Exception):
    """An answer that was no good; the next may be."""

    busy = False
    wait_s = 0.0


class _BusyError(_NoGoodError):
    """The server asked to be left alone, for `wait_s` seconds if it said so."""

    busy = True

    def __init__(self, message: str, wait_s: float) -> None:
        super().__init__(message)
        self.wait_s = wait_s


class Endpoint:
    """Asks one request after the other, as often and as patiently as the options say."""

    def __init__(self, options: EngineOptions) -> None:
        self._options = options
        self._url = options.gtts_url.rstrip("/") + _PATH
        self._throttle = Throttle(options.gtts_interval_s)

    def sound(self, text: str, tag: str) -> Samples:
        """The sound of at most LONGEST characters, at RATE. EngineBusy or EngineFailed when patience runs out."""
        # No preprocessing: what is said was decided before, and nothing may grow beyond the limit.
        (body,) = gTTS(text, lang=tag, lang_check=False, pre_processor_funcs=[]).get_bodies()
        for attempt in range(1, self._options.gtts_attempts + 1):
            self._throttle.wait()
            try:
                return _decoded(self._answer(body), text)
            except _NoGoodError as fault:
                enough = attempt == self._options.gtts_attempts or fault.wait_s > self._options.gtts_longest_wait_s
                if enough and fault.busy:
                    raise EngineBusy(f"{fault} Try again in {_wait_in_words(fault.wait_s)}.") from fault
                if enough:
                    raise EngineFailed(f"{fault} Try again later, or choose another voice.") from fault
                time.sleep(max(fault.wait_s, backoff(attempt, self._options.gtts_backoff_s)))
        raise EngineFailed("gtts_attempts is 0: Google is never asked.")

    def _answer(self, body: str) -> bytes:
        """One request's answer, whole."""
        deadline = time.monotonic() + 3 * self._options.gtts_timeout_s
        try:
            with requests.post(
                self._url,
                data=body,
                headers=gTTS.GOOGLE_TTS_HEADERS,
                timeout=self._options.gtts_timeout_s,
                stream=True,
                allow_redirects=False,
            ) as response:
                _judge(response)
                return _read(response, deadline)
        except (requests.exceptions.SSLError, requests.exceptions.InvalidSchema, ValueError) as error:
            raise EngineFailed(f"Google cannot be asked at {self._url}: {_named(error)}.") from error
        except requests.Timeout as error:
            raise _NoGoodError(f"Google did not answer within {self._options.gtts_timeout_s:g} s.") from error
        except requests.RequestException as error:
            raise _NoGoodError(f"The connection to Google failed ({_named(error)}).") from error


def _judge(response: requests.Response) -> None:
    """Raise where the status is no success."""
    status, reason = response.status_code, response.reason or "no reason given"
    if status in {_TOO_MANY_REQUESTS, _UNAVAILABLE}:
        wait_s = retry_after(response.headers.get("Retry-After", ""))
        raise _BusyError(f"Google refuses more requests for now ({status} {reason}).", wait_s)
    if status >= 500:
        raise _NoGoodError(f"Google failed ({status} {reason}).")
    if status != requests.codes.ok:
        raise EngineFailed(
            f"Google refused the request ({status} {reason}): check the address, or choose another voice."
        )


def _read(response: requests.Response, deadline: float) -> bytes:
    data = b""
    for chunk in response.iter_content(65_536):
        data += chunk
        if len(data) > _LARGEST_ANSWER:
            raise EngineFailed("Google answered with far more than speech.")
        if time.monotonic() > deadline:
            raise _NoGoodError("Google's answer came too slowly.")
    return data


def _decoded(answer: bytes, text: str) -> Samples:
    """The sound in an answer, whole."""
    match = _ANSWER.search(answer)
    if not match or not match[1]:
        raise _NoGoodError("Google answered without sound.")
    try:
        samples, rate = decode(base64.b64decode(match[1], validate=True))
    except (AudioUnreadable, binascii.Error) as error:
        raise _NoGoodError("Google's answer was damaged or cut off.") from error
    letters = sum(character.isalnum() for character in text)
    if len(samples) / rate < letters / _FASTEST:
        raise _NoGoodError(f"Google said only a part of “{text}”.")
    return resample(samples, rate, RATE)


def _wait_in_words(seconds: float) -> str:
    minutes = round(seconds / 60)
    return f"{minutes} minutes" if minutes > 1 else "a minute"


def _named(error: Exception) -> str:
    return type(error).__name__.removesuffix("Error")
