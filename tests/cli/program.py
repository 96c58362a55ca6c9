"""Runs the program as a user would."""
import functools
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

PROGRAM = os.environ["CLAIMGRAPH"]
FIXTURES = pathlib.Path(__file__).resolve().parents[2] / "fixtures"
TEXTS = sorted(FIXTURES.glob("*.txt"))


def run(*arguments, stdin=b"", **options):
    """The finished process; standard output and error as bytes."""
    return subprocess.run([PROGRAM, *map(str, arguments)], input=stdin, capture_output=True, timeout=120, **options)


def output(*arguments, stdin=b""):
    """Standard output of a run that must succeed."""
    done = run(*arguments, stdin=stdin)
    assert done.returncode == 0, f"{arguments}: {done.returncode} {done.stderr.decode()}"
    return done.stdout


@functools.cache
def graph_of(*paths):
    return json.loads(output("extract", *paths, "-f", "json"))


@functools.cache
def formats():
    """Names of all formats, from `claimgraph formats`."""
    return [line.split()[0] for line in output("formats").decode().splitlines() if line.strip()]


def run_unprivileged(*arguments, **options):
    """As run(), as a user whom file permissions hold back, which root is not."""
    if os.geteuid() != 0:
        return run(*arguments, **options)
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        program = shutil.copy(PROGRAM, folder)
        return subprocess.run([program, *map(str, arguments)], input=b"", capture_output=True, timeout=120,
                              user=65534, group=65534, cwd="/", **options)
