"""packaging/linux/libraries.py: which system libraries are missing and what is told."""

import doctest

import pytest

from tests.packaging.scripts import script

libraries = script("packaging/linux/libraries.py")


def test_nothing_is_missing_when_the_loader_finds_all() -> None:
    assert libraries.missing_libraries(lambda _library: True) == []


def test_only_the_absent_ones_are_missing_when_some_are_there() -> None:
    assert libraries.missing_libraries(lambda library: "xcb" not in library)[0].startswith("libX11-xcb")


@pytest.mark.parametrize(
    ("tool", "command"),
    [
        ("apt-get", "apt-get update && apt-get install --yes --no-install-recommends libxcb-cursor0"),
        ("dnf", "dnf install 'libxcb-cursor.so.0()(64bit)'"),
        ("zypper", "zypper install 'libxcb-cursor.so.0()(64bit)'"),
        ("pkg", ""),
    ],
)
def test_command_fits_the_system_when_a_library_is_missing(tool: str, command: str) -> None:
    assert libraries.install_command(["libxcb-cursor.so.0"], has=lambda name: name == tool) == command


def test_only_reading_aloud_is_named_when_only_its_libraries_are_missing() -> None:
    assert libraries.sentence(["libspeechd.so.2"], "").startswith("Reading aloud needs system libraries")


def test_package_of_the_voices_is_named_when_its_library_is_missing() -> None:
    assert libraries.packages_of(["libspeechd.so.2", "libpulse.so.0"]) == ["libpulse0", "libspeechd2"]


def test_program_is_named_by_its_place_when_dnf_installs_it() -> None:
    assert libraries.install_command(["Xvfb"], has=lambda name: name == "dnf") == "dnf install /usr/bin/Xvfb"


def test_libraries_are_named_when_no_package_tool_is_known() -> None:
    assert "install libEGL.so.1, libGL.so.1." in libraries.sentence(["libEGL.so.1", "libGL.so.1"], "")


def test_examples_of_libraries_hold() -> None:
    assert doctest.testmod(libraries).failed == 0
