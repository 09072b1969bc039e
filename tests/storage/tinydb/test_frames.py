"""A frame reads back as what was put into it, and anything else is told apart."""

from hypothesis import given
from hypothesis import strategies as st

from storage.tinydb.frames import Tail, frame, frames, tail

PAYLOADS = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")).map(str.encode), max_size=5)


@given(payloads=PAYLOADS, before=st.binary(max_size=5), room=st.integers(0, 100))
def test_frames_read_back_in_order_up_to_the_room_behind(payloads: list[bytes], before: bytes, room: int) -> None:
    written = b"".join(frame(number, payload) for number, payload in enumerate(payloads))
    data = before + written + bytes(room)

    read = list(frames(data, start=len(before)))

    assert [piece.payload for piece in read] == payloads
    assert [piece.number for piece in read] == list(range(len(payloads)))
    assert tail(data, start=len(before + written)) is Tail.NOTHING


@given(payload=st.text(min_size=1).map(lambda text: text.encode("utf-8", "replace")))
def test_no_byte_of_a_frame_is_zero(payload: bytes) -> None:
    assert b"\0" not in frame(2**63, payload.replace(b"\0", b""))


@given(data=st.binary(max_size=200))
def test_anything_can_be_read_without_an_error(data: bytes) -> None:
    assert list(frames(data, start=0)) == []
    assert tail(data, start=0) in Tail
