"""A paper whose field is signed afterwards keeps both profiles."""

import sys
from datetime import UTC, datetime, timedelta
from io import BytesIO

import page
import pikepdf
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.content import RawContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.sign import signers
from pyhanko.stamp import StaticStampStyle

from briefgen.checks.profiles import PROFILES
from briefgen.document import SignatureField
from tests.documents import document_of, paragraph, plain
from tests.writers.pdf.reading import write
from tests.writers.pdf.tree import tree_of

PAPER = document_of(paragraph("text"), SignatureField(plain("Signature")))


def test_the_field_is_empty_tagged_and_told() -> None:
    data = write(PAPER)
    with pikepdf.open(BytesIO(data)) as pdf:
        (field,) = list(pdf.Root.AcroForm.Fields)
        assert (str(field.FT), str(field.TU), "/V" in field) == ("/Sig", "Signature", False)
    (form,) = tree_of(data).named("Form")
    assert form.links == ["signature-1"]


def signed(data: bytes) -> bytes:
    """The paper, signed in its field with a key that is made for it."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Signer")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
        .serial_number(1).not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    packed = serialization.pkcs12.serialize_key_and_certificates(
        b"signer", key, certificate, None, serialization.BestAvailableEncryption(b"secret")
    )
    signer = signers.SimpleSigner.load_pkcs12_data(packed, other_certs=[], passphrase=b"secret")
    assert signer
    out = BytesIO()
    meta = signers.PdfSignatureMetadata(field_name="signature-1")
    blank = RawContent(b"", box=BoxConstraints(width=100, height=50))  # what is shown by default has no embedded font
    style = StaticStampStyle(background=blank, border_width=0)
    signers.PdfSigner(meta, signer=signer, stamp_style=style).sign_pdf(
        IncrementalPdfFileWriter(BytesIO(data)), output=out
    )
    return out.getvalue()


@pytest.mark.slow
def test_a_signed_paper_keeps_both_profiles(monkeypatch: pytest.MonkeyPatch) -> None:
    # With its extra for metadata, pyHanko rewrites the description of the schema in a form that PDF/A does not take.
    monkeypatch.setitem(sys.modules, "pyhanko.pdf_utils.metadata.xmp_xml", None)
    monkeypatch.delattr("pyhanko.pdf_utils.metadata.xmp_xml", raising=False)
    data = signed(write(PAPER))
    assert b"/ByteRange" in data
    found = {
        profile: [each.rule_id for each in page.validate_pdf_bytes(data, profile=profile).failures]
        for profile in PROFILES
    }
    assert found == {profile: [] for profile in PROFILES}
