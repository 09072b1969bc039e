"""The fields rules speak of: their names, their types, and the values a lead has in them."""

from routing.answers import Range

#: What one field of a lead holds; a field that is missing from `Fields` is unknown.
FieldValue = Range | float | bool | str

#: A lead as rules see it, by field name; `answer.<question>` for a playbook's own questions.
Fields = dict[str, FieldValue]
