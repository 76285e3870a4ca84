"""The command line, one file a subject; `main.py` lists the commands."""
