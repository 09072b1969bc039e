"""How long reading a text takes, over the corpora and over texts that are hard to read.

Run it as `python -m tests.benchmarks.understanding`.
"""

import statistics
import time

from routing.playbook import Kind
from tests.routing.understanding.saying import read
from tests.routing.understanding.test_corpus import corpus

#: Pieces that are hard to read when a text is made of nothing else, by what is hard about them.
AWKWARD = {
    "opening words": "i want to ",
    "numbers": "1 ",
    "chinese amounts": "5万到",
    "chinese numerals": "一",
    "dates": "1/2/",
    "months": "feb mar ",
    "chinese dates": "三月底四月初",
    "addresses": "a.b.",
    "cities": "北京上海深圳",
    "vague words": "it depends ",
    "question marks": "？",
    "corrections": "5k no, sorry, ",
    "chinese corrections": "不是5万,",
    "denials": "won't be more than ",
}
#: A text is read so many times, and its best time counts.
_TIMES = 5


def main() -> None:
    """Print the times of the corpora together, and of each awkward text."""
    names = ("en", "zh", "numbers_en", "numbers_zh")
    lines = [line for name in names for line in corpus(name)]
    times = sorted(_milliseconds(line.text, line.asked) for line in lines)
    print(f"{len(times)} answers: {_summary(times)}")
    for name, piece in AWKWARD.items():
        print(f"{name}: {_milliseconds(piece * 400, None):.2f} ms")


def _summary(times: list[float]) -> str:
    ninety_ninth = times[round(0.99 * (len(times) - 1))]
    return f"median {statistics.median(times):.2f} ms, p99 {ninety_ninth:.2f} ms, worst {times[-1]:.2f} ms"


def _milliseconds(text: str, asked: Kind | None) -> float:
    return min(_once(text, asked) for _ in range(_TIMES))


def _once(text: str, asked: Kind | None) -> float:
    start = time.process_time()
    read(text, asked)
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    main()
