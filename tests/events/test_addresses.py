"""Addresses are addresses alone: what a mail program or a browser would read more into is refused, and told."""

from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from briefgen.errors import DataError, Problem
from briefgen.events.addresses import EmailAddress, WebAddress, is_email_address, is_web_address
from briefgen.loading import load_event

EMAIL, WEB = TypeAdapter[str](EmailAddress), TypeAdapter[str](WebAddress)


@pytest.mark.parametrize(
    "text",
    [
        "press@norland.example", "a@b.example", "ingrid.o'solheim+press@mail.norland.example", "x_y-z=1@a-b.example",
        "zürich@zürich.example", "用户@例子.example", "សារព័ត៌មាន@ណរឡង់.example", "press@xn--zrich-kva.example",
        "PRESS@NORLAND.EXAMPLE", "1@2.example", "z" * 64 + "@norland.example", " press@norland.example ",
    ],
)  # fmt: skip
def test_plain_addresses_are_taken_as_they_are(text: str) -> None:
    assert EMAIL.validate_python(text) == text.strip()


@pytest.mark.parametrize(
    "text",
    [
        "press@norland.example?bcc=x@other.example", "press@norland.example?subject=x", "press", "@norland.example",
        "press@", "press@norland", "a@b@c.example", "a b@c.example", "a@b c.example", "a@b.example c@d.example",
        "a@b.example,c@d.example", "a@b.example;c@d.example", "<a@b.example>", "Press <a@b.example>", '"a b"@c.example',
        "a%0abcc:x@b.example", "a&b@c.example", "a#b@c.example", "mailto:a@b.example", "a@b.example\nbcc:c@d.example",
        "a..b@c.example", ".a@c.example", "a.@c.example", "a@.example", "a@c..example", "a@c.example.", "a@-c.example",
        "a@c-.example", "a@[192.0.2.1]", "a@b.example/x", "a@b.example:25", "a\u200bb@c.example", "a\u202eb@c.example",
        "a\\b@c.example", "a\u00a0b@c.example", "a\uff20b.example", "a@b\u2488example.example", "a@b\uff0fc.example",
        "a@\ufdfa.example", "a@b\u3002example", "(a)@b.example", "z" * 65 + "@b.example", "a@" + "z" * 64 + ".example",
        "a@" + "z." * 130 + "example",
    ],
)  # fmt: skip
def test_what_is_no_plain_address(text: str) -> None:
    assert not is_email_address(text)
    with pytest.raises(ValidationError):
        EMAIL.validate_python(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://norland.example/meridia", "http://norland.example", "HTTPS://Norland.Example/", "norland.example",
        "norland.example/meridia", "www.norland.example", "https://norland.example:8443/x", "norland.example:8080/x",
        "https://norland.example/a?b=c&d=%20e#f", "https://social.example/@norland", "https://zürich.example/grüezi",
        "https://例子.example/用户", "https://norland.example/wiki/Meridia_(state)", "norland.example?x=a:b",
    ],
)  # fmt: skip
def test_web_addresses_are_taken_as_people_write_them(text: str) -> None:
    assert WEB.validate_python(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "https://norland.example@other.example/x", "https://a:b@other.example", "norland.example@other.example",
        "press@norland.example", "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd",
        "ftp://norland.example", "mailto:a@b.example", "tel:+999", "//norland.example", "https:/norland.example",
        "https:norland.example", "https:\\\\norland.example", "https://norland.example\\@other.example",
        "https://norland.example/a b", "https://norland.example/\tx", "https://norland.example/\nx", "https://",
        "https://norland", "norland", "https://norland.example:99999", "https://norland.example:x/", "https://[::1]/",
        'https://norland.example/"x', "https://norland.example/<x>", "https://norland.example/%zz", "javascript:1",
        "https://norland.example/\u202ex", "https://norland.example\u2044@other.example", "https://a\uff0fb.example",
        "https://norland.example\uff20other.example", "vbscript:x", "https://https://norland.example",
        "blob:https://norland.example/x", "https://norland.example/" + "x" * 2000, "https://-a.example",
    ],
)  # fmt: skip
def test_what_is_no_web_address(text: str) -> None:
    assert not is_web_address(text)
    with pytest.raises(ValidationError):
        WEB.validate_python(text)


def _problem(folder: Path, office: str, contact: str = "{phone: 1}") -> Problem:
    (folder / "briefgen.yaml").write_text(f"office:\n  name: Embassy of Norland\n{office}\n", "utf-8")
    event = folder / "event.yaml"
    people = f"people:\n  a:\n    name: A\n    contact: {contact}\n"
    event.write_text(f"title: T\nstart: 2026-05-17 18:30\ntimezone: UTC\n{people}", "utf-8")
    with pytest.raises(DataError) as raised:
        load_event(event)
    (problem,) = raised.value.problems
    return problem


@pytest.mark.parametrize(
    ("line", "message", "hint"),
    [
        (
            "email: press@norland.example?bcc=x@other.example",
            "`email` is not an e-mail address alone: press@norland.example?bcc=x@other.example",
            "write the address and nothing else: press@norland.example",
        ),
        ("email: Press <a@b.example>", "address alone: Press <a@b.example>", "nothing else: a@b.example"),
        ("email: mailto:a@b.example", "`email` is not an e-mail address alone", "nothing else: a@b.example"),
        ("email: a@b.example and c@d.example", "`email` is more than one e-mail address", "one of them: a@b.example"),
        ("email: TBC", "`email` is not an e-mail address: TBC", "leave the field out until it is known"),
        ('email: "[insert address]"', "`email` is not an e-mail address: [insert", "leave the field out until"),
        ("email: at the desk", "`email` is not an e-mail address: at the desk", "for example press@norland.example"),
        (
            "website: https://norland.example@other.example/x",
            "`website` leads to where the @ points: https://norland.example@other.example/x",
            "write it without an @ before the first slash, for example https://norland.example/meridia",
        ),
        ("website: press@norland.example", "`website` is an e-mail address, not a website", "for example https://"),
        ("website: javascript:alert(1)", "`website` is not the address of a website", "begins with https://"),
        ("website: tbc", "`website` is not a web address: tbc", "leave the field out until it is known"),
        ("website: https://norland.example/a b", "`website` is not a web address", "without blanks"),
    ],
)
def test_an_offices_unfit_address_is_told_at_its_line(line: str, message: str, hint: str, tmp_path: Path) -> None:
    problem = _problem(tmp_path, f"  {line}")
    assert message in problem.message and hint in (problem.hint or "")
    assert problem.place and (problem.place.file.endswith("briefgen.yaml"), problem.place.line) == (True, 3)


def test_a_persons_unfit_address_is_told_at_its_line(tmp_path: Path) -> None:
    problem = _problem(tmp_path, "", "{email: 'press@norland.example?cc=x@other.example'}")
    assert "`email` is not an e-mail address alone" in problem.message
    assert problem.place and problem.place.line == 7
