"""Changes of a baton.yml's text that keep everything else in it, comments too."""

from io import StringIO

from ruamel.yaml import YAML

#: Wide enough that no line is folded which the author did not fold.
WIDTH = 4_096


def with_competitor(source: str, domain: str) -> str:
    """The text with the domain on the list of competitors; unchanged where it is there already."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = WIDTH
    document = yaml.load(source) or {}
    listed = document.get("competitors") or []
    if domain in listed:
        return source
    listed.append(domain)
    document["competitors"] = listed
    text = StringIO()
    yaml.dump(document, text)
    return text.getvalue()
