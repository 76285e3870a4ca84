"""The players of conversations leave nothing behind."""

import gc

from tests.playing import Country


def test_a_country_takes_its_files_along():
    country = Country()
    folder = country.files
    (folder / "photo").write_bytes(b"x")
    del country
    gc.collect()
    assert not folder.exists()
