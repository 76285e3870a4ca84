"""Engines, tables, transactions, migrations, files: the only place that imports sqlalchemy."""
