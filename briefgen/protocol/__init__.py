"""Protocol: precedence, forms of address, and whom the principal meets; pure functions over events."""

from briefgen.protocol.meeting import known_guests, people_to_meet
from briefgen.protocol.precedence import heads_of_mission, standing
from briefgen.protocol.styles import naming_of, style_of

__all__ = ["heads_of_mission", "known_guests", "naming_of", "people_to_meet", "standing", "style_of"]
