"""E-mail and web addresses: only plain ones, which no mail program or browser reads as anything more.

Allowed: RFC 5322 dot-atom, and http and https of RFC 3986, with letters of any script (RFC 6531, RFC 3987).
"""

import re
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, WithJsonSchema

from briefgen.characters import harmless
from briefgen.events.texts import Text
from briefgen.validation import FieldError

_EMAIL_EXAMPLE = "for example press@norland.example"
_WEB_EXAMPLE = "for example https://norland.example/meridia"
_LONGEST_EMAIL, _LONGEST_LOCAL, _LONGEST_HOST, _LONGEST_LABEL = 254, 64, 253, 63
_LONGEST_WEB = 2000  # characters; the limit of browsers and word processors
_HIGHEST_PORT = 65535
_LOCAL_SIGNS = frozenset("_+-=~'!$*/")
_PATH_SIGNS = frozenset("-._~!$&'()*+,;=:@/?#%")
_HTTP = re.compile(r"https?://", re.IGNORECASE)
_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:(?![0-9]{1,5}(?:[/?#]|\Z))", re.IGNORECASE)
_HALF_ESCAPE = re.compile(r"%(?![0-9a-fA-F]{2})")
_PORT = re.compile(r":([0-9]{1,5})\Z", re.ASCII)
_TO_BE_GIVEN = re.compile(r"\[.*\]|\?+|x{2,}|tb[acd]|n/?a|none|unknown", re.IGNORECASE | re.DOTALL)


def is_email_address(text: str) -> bool:
    """Whether a text is one plain e-mail address and nothing else."""
    local, at, host = text.partition("@")
    atoms = local.split(".")
    fits = len(text) <= _LONGEST_EMAIL and len(local) <= _LONGEST_LOCAL
    return bool(at) and fits and all(atom and _consists(atom, _LOCAL_SIGNS) for atom in atoms) and _is_host(host)


def is_web_address(text: str) -> bool:
    """Whether a text is one web address, with http:// or https:// or without: norland.example/meridia."""
    scheme = _HTTP.match(text)
    host, path = _parted(text[scheme.end() :] if scheme else text)
    port = _PORT.search(host)
    if port and int(port[1]) > _HIGHEST_PORT:
        return False
    fits = len(text) <= _LONGEST_WEB and not _HALF_ESCAPE.search(path)
    return fits and _consists(path, _PATH_SIGNS) and _is_host(host[: port.start()] if port else host)


def _parted(text: str) -> tuple[str, str]:
    """A web address without its scheme, split into host and rest."""
    end = next((at for at, letter in enumerate(text) if letter in "/?#"), len(text))
    return text[:end], text[end:]


def _is_host(host: str) -> bool:
    labels = host.split(".")
    fits = len(host) <= _LONGEST_HOST and len(labels) > 1 and max(map(len, labels)) <= _LONGEST_LABEL
    return fits and all(label.strip("-") == label != "" and _consists(label, frozenset("-")) for label in labels)


def _consists(text: str, signs: frozenset[str]) -> bool:
    """Whether a text has only letters, marks, digits and these signs, also after a browser's normalization (NFKC)."""
    folded = unicodedata.normalize("NFKC", text)  # a browser reads U+2488 as "1.", which ends a label
    return all(letter in signs or _is_word(letter) for letter in text + folded)


def _is_word(letter: str) -> bool:
    kind = unicodedata.category(letter)
    return kind[0] in "LM" or kind == "Nd"


def _as_email(text: str) -> str:
    if is_email_address(text):
        return text
    said = harmless(text)[:60]
    if _TO_BE_GIVEN.fullmatch(text):
        raise FieldError(
            f"is not an e-mail address: {said}", f"leave the field out until it is known; {_EMAIL_EXAMPLE}"
        )
    alone = [word for word in re.split(r"[\s<>()?&,;:\"]+", text) if is_email_address(word)]
    if len(alone) == 1 or (alone and "?" in text):
        raise FieldError(f"is not an e-mail address alone: {said}", f"write the address and nothing else: {alone[0]}")
    if len(alone) > 1:
        raise FieldError(f"is more than one e-mail address: {said}", f"write one of them: {alone[0]}")
    raise FieldError(f"is not an e-mail address: {said}", _EMAIL_EXAMPLE)


def _as_web(text: str) -> str:
    scheme = _HTTP.match(text)
    said = harmless(text)[:60]
    if not scheme and _OTHER_SCHEME.match(text):
        hint = f"write one that begins with https://, {_WEB_EXAMPLE}"
        raise FieldError(f"is not the address of a website: {said}", hint)
    host, _ = _parted(text[scheme.end() :] if scheme else text)
    if "@" in host:
        what = "is an e-mail address, not a website" if is_email_address(text) else "leads to where the @ points"
        raise FieldError(f"{what}: {said}", f"write it without an @ before the first slash, {_WEB_EXAMPLE}")
    if is_web_address(text):
        return text
    if _TO_BE_GIVEN.fullmatch(text):
        raise FieldError(f"is not a web address: {said}", f"leave the field out until it is known; {_WEB_EXAMPLE}")
    hint = f"copy it from the address line of a browser, without blanks, quotation marks or backslashes: {_WEB_EXAMPLE}"
    raise FieldError(f"is not a web address: {said}", hint)


# One plain e-mail address: press@norland.example.
EmailAddress = Annotated[Text, AfterValidator(_as_email), WithJsonSchema({"type": "string", "format": "idn-email"})]
# A web address, with or without http:// or https://: norland.example/meridia.
WebAddress = Annotated[Text, AfterValidator(_as_web), WithJsonSchema({"type": "string"})]
