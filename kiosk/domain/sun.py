"""When the sun is down in Batna: then screens turn dark by themselves."""

from datetime import datetime, timedelta
from math import acos, asin, cos, degrees, pi, radians, sin

from kiosk.domain.clock import local

LATITUDE, LONGITUDE = 35.56, 6.17  # degrees; Batna
_BELOW_HORIZON = -0.833  # degrees, of the sun's middle when its upper edge has gone


def is_dark(at: datetime) -> bool:
    """Whether the sun is below Batna's horizon at *at*, to about two minutes."""
    return not _rise(at) <= at < _set(at)


def _rise(at: datetime) -> datetime:
    return _noon(at) - _half_day(at)


def _set(at: datetime) -> datetime:
    return _noon(at) + _half_day(at)


# The low-precision formulas of the Astronomical Almanac: the sun's mean longitude and anomaly from
# the days since the first of January, then declination and the equation of time.


def _angles(at: datetime) -> tuple[float, float]:
    """Declination (radians) and equation of time (minutes) on the day of *at*."""
    days = local(at).timetuple().tm_yday - 1
    year = 2 * pi / 365.25 * days
    declination = asin(
        sin(radians(-23.44)) * cos(radians(360 / 365.25 * (days + 10)) + 0.0334 * sin(year - 0.035))
    )
    minutes = 229.18 * (
        0.000075
        + 0.001868 * cos(year)
        - 0.032077 * sin(year)
        - 0.014615 * cos(2 * year)
        - 0.040849 * sin(2 * year)
    )
    return declination, minutes


def _noon(at: datetime) -> datetime:
    """When the sun stands highest on the day of *at*."""
    midnight = local(at).replace(hour=0, minute=0, second=0, microsecond=0)
    zone = midnight.utcoffset() or timedelta()
    return midnight + zone + timedelta(hours=12, minutes=-4 * LONGITUDE - _angles(at)[1])


def _half_day(at: datetime) -> timedelta:
    """From noon to sunset on the day of *at*."""
    declination, _ = _angles(at)
    latitude = radians(LATITUDE)
    cosine = (sin(radians(_BELOW_HORIZON)) - sin(latitude) * sin(declination)) / (
        cos(latitude) * cos(declination)
    )
    return timedelta(minutes=4 * degrees(acos(cosine)))
