"""The query alone, with 150,000 real entries: every keystroke of whole words, one word in five misspelt."""

import tempfile
from pathlib import Path
from time import perf_counter

from benchmarks import dictd, wordnet
from benchmarks.figures import RUNS, Figure, percentile, spread
from dragoman.search.build import build_index
from dragoman.search.index import Index

WORDS = 400
SHOWN = 50  # results, as the list asks for
FIRST = 10  # among so many the word that was meant must be


def run() -> list[Figure]:
    """Times of single queries and of the index, what was found, and the same of dictd where it is installed."""
    if not wordnet.is_installed():
        return [Figure("query", "ms", (0.0,), note=wordnet.MISSING)]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "wordnet.index"
        figures = [_built(file), _opened(file), *_queries(file)]
        if dictd.PROGRAM is not None:
            figures += _queries_of_dictd(Path(folder))
    return figures


def _built(file: Path) -> Figure:
    documents = wordnet.documents()
    start = perf_counter()
    index = build_index(documents)
    seconds = perf_counter() - start
    image = index.serialize()
    file.write_bytes(image)
    details: dict[str, float | str] = {"entries": len(documents), "megabytes": len(image) / 1e6}
    return Figure("index built, in a process of its own", "ms", (seconds * 1000,), details=details, note="one run")


def _opened(file: Path) -> Figure:
    def once() -> float:
        start = perf_counter()
        index = Index.open(file)
        index.search("a", SHOWN)
        took = perf_counter() - start
        index.close()
        return took * 1000

    return Figure("index opened and first letter answered", "ms", tuple(once() for _ in range(RUNS)))


def _queries(file: Path) -> list[Figure]:
    titles = {each.id: each.title.lower() for each in wordnet.documents()}
    all_runs, misspelt_runs, found, found_misspelt = [], [], [], []
    for seed in range(RUNS):
        index = Index.open(file)  # a fresh one: nothing is left over from the run before
        took: list[float] = []
        took_misspelt: list[float] = []
        hits: dict[bool, list[bool]] = {True: [], False: []}
        for word in wordnet.typed_words(WORDS, seed):
            for letters in word.keystrokes():
                start = perf_counter()
                results = index.search(letters, SHOWN)
                took.append((perf_counter() - start) * 1000)
                if word.is_misspelt:
                    took_misspelt.append(took[-1])
            hits[word.is_misspelt].append(word.meant in [titles[hit.id] for hit in results[:FIRST]])
        index.close()
        all_runs.append(took)
        misspelt_runs.append(took_misspelt)
        found.append(_share(hits[False]))
        found_misspelt.append(_share(hits[True]))
    return [
        Figure("query, every keystroke, p50", "ms", tuple(percentile(run, 0.5) for run in all_runs)),
        Figure(
            "query, every keystroke, p99", "ms", tuple(percentile(run, 0.99) for run in all_runs), details=spread(all_runs[0])
        ),
        Figure("query, keystrokes of misspelt words, p99", "ms", tuple(percentile(run, 0.99) for run in misspelt_runs)),
        Figure(f"word as written among the first {FIRST}", "%", tuple(found)),
        Figure(f"misspelt word among the first {FIRST}", "%", tuple(found_misspelt)),
    ]


def _queries_of_dictd(folder: Path) -> list[Figure]:
    runs: dict[str, list[list[float]]] = {"prefix": [], "lev": []}
    found = []
    with dictd.running(folder) as connection:
        for seed in range(RUNS):
            words = wordnet.typed_words(WORDS, seed)
            hits = []
            took: dict[str, list[float]] = {"prefix": [], "lev": []}
            for word in words:
                for letters in word.keystrokes():
                    took["prefix"].append(_timed(connection, "prefix", letters)[0])
                if word.is_misspelt:
                    spent, results = _timed(connection, "lev", word.letters)
                    took["lev"].append(spent)
                    hits.append(word.meant in [result.lower() for result in results[:FIRST]])
            found.append(_share(hits))
            for strategy, times in took.items():
                runs[strategy].append(times)
    note = "over its protocol on this machine; one strategy a query, where ours tries names, pages and slips in one"
    return [
        Figure("dictd, prefix, every keystroke, p50", "ms", tuple(percentile(run, 0.5) for run in runs["prefix"]), note=note),
        Figure("dictd, prefix, every keystroke, p99", "ms", tuple(percentile(run, 0.99) for run in runs["prefix"])),
        Figure("dictd, lev, whole misspelt words, p50", "ms", tuple(percentile(run, 0.5) for run in runs["lev"])),
        Figure(f"dictd, lev, misspelt word among the first {FIRST}", "%", tuple(found)),
    ]


def _timed(connection: dictd.Connection, strategy: str, word: str) -> tuple[float, list[str]]:
    start = perf_counter()
    results = connection.match(strategy, word)
    return (perf_counter() - start) * 1000, results


def _share(hits: list[bool]) -> float:
    return 100 * sum(hits) / len(hits)
