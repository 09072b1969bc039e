"""Changes of a baton.yml's text that keep everything else in it, comments too."""

from typing import Any

from routing.document import read_document
from routing.editing.round_trip import round_trip


def with_competitor(source: str, domain: str) -> str:
    """The text with the domain on the list of competitors; unchanged where it is there already."""
    if domain in (read_document(source).data.get("competitors") or ()):
        return source

    def listed(document: Any) -> None:
        competitors = document.get("competitors") or []
        competitors.append(domain)
        document["competitors"] = competitors

    return round_trip(source, listed, apart=("rules", "accounts", "customers"))
