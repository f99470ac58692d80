"""Protocol: who comes before whom, how people are styled, whom the principal meets; pure functions over events."""

from briefgen.protocol.meeting import known_guests, people_to_meet
from briefgen.protocol.precedence import heads_of_mission, standing
from briefgen.protocol.styles import brief_name, office_noun, style_of

__all__ = ["brief_name", "heads_of_mission", "known_guests", "office_noun", "people_to_meet", "standing", "style_of"]
