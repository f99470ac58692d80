"""The profile of the output intent is sRGB, by the word of the library that reads profiles."""

from io import BytesIO

import pikepdf
from PIL import Image, ImageCms

from tests.documents import document_of
from tests.writers.pdf.reading import write


def test_the_output_intent_is_srgb() -> None:
    with pikepdf.open(BytesIO(write(document_of()))) as pdf:
        (intent,) = list(pdf.Root.OutputIntents)
        assert str(intent.S) == "/GTS_PDFA1" and int(intent.DestOutputProfile.N) == 3
        profile = ImageCms.ImageCmsProfile(BytesIO(intent.DestOutputProfile.read_bytes()))
    assert profile.profile.version <= 4.3  # PDF 1.7 knows no later ones
    colours = Image.linear_gradient("L").resize((64, 64)).convert("RGB")
    same = ImageCms.profileToProfile(colours, profile, ImageCms.createProfile("sRGB"))
    assert same is not None and same.tobytes() == colours.tobytes()
