"""10,000 broken documents: crashes, hangs, markup in what is answered."""

from __future__ import annotations

import time
import traceback
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from statistics import median

from tests.bench.table import Figure
from tests.tour.documents.mutations import case
from tests.tour.documents.test_mutations import fault

COUNT = 10_000
HANG_S = 10.0


def measure() -> Iterator[Figure]:
    """Each read in this machine's processes, timed by the clock of the processor."""
    with ProcessPoolExecutor() as pool:
        results = list(pool.map(tried, range(COUNT), chunksize=50))
    faults = Counter(told.split(" in ")[0] for told, _ in results if told)
    for number, (told, _) in enumerate(results):
        if told and faults.total() < 40:
            yield Figure(f"case {number}", told[:100])
    times = [seconds for _, seconds in results]
    yield Figure("mutated documents", str(COUNT), f"median {1000 * median(times):.0f} ms, most {max(times):.2f} s each")
    yield Figure("crashes", str(sum(count for told, count in faults.items() if told.startswith("crash"))))
    yield Figure(f"longer than {HANG_S:.0f} s", str(sum(seconds > HANG_S for seconds in times)))
    yield Figure("with markup in the answer", str(faults["markup"]))


def tried(number: int) -> tuple[str, float]:
    """What is wrong with the answer to a case, and how long it took."""
    begin = time.process_time()
    try:
        told = fault(case(number))
    except Exception:  # noqa: BLE001  # Whatever it is, it is what is looked for.
        told = f"crash: {traceback.format_exc().strip().splitlines()[-1]}"
    return told, time.process_time() - begin
