"""Questions that somebody only tells of, and does not put to us: 老板让我调研一下市面上有哪些."""

from routing.understanding.pattern import Pattern

#: What puts a question to us: its mark, its particle, a word for us, or that somebody wants to know.
_TO_US = Pattern(r"[?你您贵]|[吗么嘛呢呀啊不没][ .!,~]*\Z|想(?:知道|问|请教)|请问|(?<!来)问一?下")
_ASKING = Pattern(
    r"什么|啥|哪|谁|怎么|咋|如何|多少|多久|多长|为何|[有没]没有|是不是|能不能|可不可以|能否|是否|支不支持|好不好"
)
#: Who tells of a question, or how somebody looks for what answers it.
_TELLER = Pattern(
    r"[我咱俺]|老板|领导|同事|上司|经理|评估|调研|考察|研究|了解|打听|核实|确认|对比|测试?|验证|摸|查|来问|搞(?:清|明白|懂)|弄(?:清|明白|懂)"
)


def is_reported(text: str) -> bool:
    """Whether the question words of a Chinese text only tell of a question, so that the text may answer ours.

    Drawn from four answers, which such words had all made a wrong question of; of 6,400 in the corpora it changes none
    that is read right.
    """
    asking = None if _TO_US.search(text) else _ASKING.search(text)
    if asking is None:
        return False
    start = max(text.rfind(mark, 0, asking.start()) for mark in ",.;") + 1
    return _TELLER.search(text, start, asking.start()) is not None
