"""The industries Baton knows by name, in both languages; any other stays the words somebody used."""

from collections.abc import Mapping

from routing.playbook import Words

#: What the button for any other industry answers.
OTHER = "other"

INDUSTRIES: Mapping[str, Words] = {
    "agriculture": {"en": "Agriculture", "zh": "农业"},
    "construction": {"en": "Construction", "zh": "建筑"},
    "consulting": {"en": "Consulting", "zh": "咨询"},
    "education": {"en": "Education", "zh": "教育"},
    "energy": {"en": "Energy", "zh": "能源"},
    "finance": {"en": "Finance", "zh": "金融"},
    "government": {"en": "Government", "zh": "政府"},
    "healthcare": {"en": "Healthcare", "zh": "医疗健康"},
    "hospitality": {"en": "Hospitality", "zh": "酒店餐饮"},
    "insurance": {"en": "Insurance", "zh": "保险"},
    "legal": {"en": "Legal", "zh": "法律"},
    "logistics": {"en": "Logistics", "zh": "物流"},
    "manufacturing": {"en": "Manufacturing", "zh": "制造业"},
    "media": {"en": "Media", "zh": "媒体"},
    "nonprofit": {"en": "Nonprofit", "zh": "公益组织"},
    "retail": {"en": "Retail", "zh": "零售"},
    "software": {"en": "Software", "zh": "软件"},
    "telecoms": {"en": "Telecoms", "zh": "通信"},
    "travel": {"en": "Travel", "zh": "旅游"},
}
