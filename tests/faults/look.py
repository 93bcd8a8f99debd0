"""By hand: lay out what one power cut leaves, from a kept log.

python -m tests.faults.look BEFORE LOG SEED AFTER MOOD FOLDER
"""

import sys
from pathlib import Path

from .disk import images, lay_out
from .fate import Cut
from .log import read_log, told


def main(before: str, log: str, seed: str, after: str, mood: str, folder: str) -> None:
    """Lay the image out in *folder*, and print the operations before the cut and what was said."""
    operations = read_log(Path(log))
    for cut, image in images(Path(before), operations, [Cut(int(seed), int(after), mood)]):
        lay_out(image, Path(folder))
        for i, operation in enumerate(operations[: cut.after][-40:], max(0, cut.after - 40)):
            print(i, operation.kind.name, operation.inode, operation.path, operation.number)
        print(*told(operations[: cut.after]), sep="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
