"""A value as it is written in YAML."""

import json

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode

from routing.plain_items import is_bare


def scalar(text: str, *, flow: bool = False) -> str:
    """The text as YAML has it on one line, in quotes where it needs them; `flow` within braces or brackets."""
    if is_bare(text) or _reads_back(text, flow=flow):
        return text
    return json.dumps(text, ensure_ascii=not text.isprintable())


def _reads_back(text: str, *, flow: bool) -> bool:
    """Whether the text without quotes is read as itself."""
    if not text or not text.isprintable():
        return False
    line = f"{{key: {text}}}" if flow else f"key: {text}"
    try:
        root = YAML(typ="safe", pure=True).compose(line)
    except YAMLError:
        return False
    [(_, value), *more] = root.value
    null = str(value.tag) == "tag:yaml.org,2002:null"
    return isinstance(value, ScalarNode) and not null and not more and value.style is None and value.value == text
