"""Precedence of heads of mission (Vienna Convention on Diplomatic Relations, articles 13 to 16)."""

from datetime import date
from typing import get_args

from briefgen.events import Event, Mission, MissionClass

_CLASSES = get_args(MissionClass)
# Articles 14 and 16: ambassadors and nuncios are one class; then envoys; then chargés d'affaires, en titre before ad
# interim.
_RANK = {name: rank for rank, name in enumerate(_CLASSES)} | {"nuncio": 0}


def standing(mission: Mission) -> tuple[int, date]:
    """The rank of a head's class (from 0), and the day of taking up functions; without a day, the last."""
    return _RANK[mission.class_], mission.since or date.max


def heads_of_mission(event: Event) -> tuple[str, ...]:
    """The ids of heads of mission: the dean, then by class, then by the day they took up their functions."""
    heads = [(name, person.mission) for name, person in event.people.items() if person.mission]
    heads.sort(key=lambda head: (not head[1].dean, standing(head[1]), head[0]))
    return tuple(name for name, _ in heads)
