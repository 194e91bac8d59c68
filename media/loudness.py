"""How loud speech is, and making it as loud as every other narration."""

from __future__ import annotations

from itertools import chain

import av
import numpy as np
from av.filter import Graph

from media import limiter
from media.errors import AudioUnreadable
from media.frames import as_frames
from media.pcm import Samples

TARGET_LUFS = -19.0
"""Mono speech; it sounds as loud as -16 LUFS of stereo."""
CEILING_DBTP = -2.5
"""Of what the encoder gets: MP3 overshoots, and -1.5 dBTP must hold for what decodes."""
CLOSE_LU = 0.02
PASSES = 8
"""Rarely more than two: the limiter takes 0.03 to 0.07 LU of the embedded voice."""
SHORTEST_S = 0.5
"""BS.1770 measures blocks of 0.4 s, one every 0.1 s; a shorter sound is repeated to fill one."""
SILENT_LUFS = -70.0
"""The standard's gate: what is never above it has no loudness."""
MEASURED = "lavfi.r128.I"


def integrated(samples: Samples, rate: int) -> float:
    """Loudness in LUFS (BS.1770-4, gated, to 0.001); minus infinity for silence."""
    shortest = int(SHORTEST_S * rate)
    sound = np.resize(samples, shortest) if len(samples) < shortest else samples
    graph = Graph()
    graph.threads = 1
    source = graph.add_abuffer(sample_rate=rate, format="flt", layout="mono")
    meter = graph.add("ebur128", "metadata=1:framelog=quiet")
    graph.link_nodes(source, meter, graph.add("abuffersink")).configure()
    loudness = SILENT_LUFS
    for frame in chain(as_frames(sound, rate, "flt"), (None,)):
        graph.push(frame)
        loudness = _last(graph, MEASURED, loudness)
    return loudness if loudness > SILENT_LUFS else -np.inf


def true_peak(samples: Samples, rate: int) -> float:
    """The highest peak, between samples too, in dBTP; minus infinity for silence."""
    highest = limiter.peaks(samples, rate, float(np.abs(samples).max(initial=0.0))).max(initial=0.0)
    with np.errstate(divide="ignore"):
        return float(20 * np.log10(highest))


def master(samples: Samples, rate: int) -> Samples:
    """The same speech at -19 LUFS, its true peaks held below -2.5 dBTP; AudioUnreadable where all is silence."""
    gain = _factor(TARGET_LUFS - integrated(samples, rate))
    if not np.isfinite(gain):
        raise AudioUnreadable("The sound is silent.")
    ceiling = _factor(CEILING_DBTP)
    highest = limiter.peaks(samples, rate, ceiling / gain)
    made_up = 0.0
    mastered = np.empty_like(samples)
    for _ in range(PASSES):
        np.multiply(samples, np.float32(gain), out=mastered)
        if highest.max() * gain <= ceiling:
            break
        power = np.dot(mastered, mastered)
        mastered *= limiter.gains(highest * np.float32(gain), rate, ceiling)[: len(mastered)]
        # The limiter's loss of power is its loss of loudness to a twentieth: no need to measure again.
        taken = 10 * np.log10(power / np.dot(mastered, mastered))
        if taken - made_up < CLOSE_LU:
            break
        gain *= _factor(taken - made_up)
        made_up = taken
    return mastered


def _factor(decibels: float) -> float:
    return float(10 ** (decibels / 20))


def _last(graph: Graph, name: str, before: float) -> float:
    """The last value that a filter has noted under this name by now; `before` where it noted none since."""
    value = before
    while True:
        try:
            value = float(graph.pull().metadata.get(name, value))
        except (av.BlockingIOError, av.EOFError):
            return value
