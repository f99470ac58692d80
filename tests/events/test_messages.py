"""Messages and lines to take: one sentence each, for some or for all."""

import pytest
from pydantic import ValidationError

from briefgen.events.messages import IfRaised, Message


def test_a_sentence_alone_is_a_key_message() -> None:
    message = Message.model_validate("The agreement stands.")
    assert (message.text, message.kind, message.to) == ("The agreement stands.", "key", ())


@pytest.mark.parametrize(("to", "read"), [("press", ("press",)), (["okoro", "press"], ("okoro", "press"))])
def test_one_addressee_needs_no_list(to: object, read: tuple[str, ...]) -> None:
    assert IfRaised.model_validate({"question": "When?", "line": "Soon.", "to": to}).to == read


def test_a_message_is_of_one_of_a_few_kinds() -> None:
    with pytest.raises(ValidationError, match="kind"):
        Message.model_validate({"text": "Thanks", "kind": "greet"})
