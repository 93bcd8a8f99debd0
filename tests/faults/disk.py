"""What a power cut may leave on a disk: a recorded process replayed into folders.

The model, told with its reasons in `docs/faults.md`: what was synced is there; of what was not,
every sector of 512 bytes may be there or not, on its own; sizes and names likewise, each in the
order in which it changed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .fate import SECTOR, Cut, Fate
from .log import CREATED, EMPTIED, Kind, Operation

SECTORS_IN_PAGE = 8  # of the kernel's cache, which goes to the disk page by page

Image = dict[str, bytes | None]  # path → what a file holds, None for a folder


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a file that is not synced: its size afterwards, and sectors as they were then."""

    at: int  # the operation, counted from the beginning of the log
    size: int
    cuts: bool  # shortened the file: what stood behind is let go
    sectors: dict[int, bytes]


@dataclass(slots=True, eq=False)
class File:
    """A file: as the process sees it, as it is certain to be on the disk, and what lies between."""

    node: int
    now: bytearray = field(default_factory=bytearray)
    kept: bytearray = field(default_factory=bytearray)
    pending: list[Change] = field(default_factory=list)
    # Sectors whose sync failed: the kernel holds them for clean and will not write them again,
    # so that each may be on the disk in any of these states for ever.
    doubtful: dict[int, list[bytes]] = field(default_factory=dict)

    def write(self, at: int, offset: int, data: bytes) -> None:
        """Change some bytes, in the cache only."""
        end = offset + len(data)
        if len(self.now) < end:
            self.now.extend(bytes(end - len(self.now)))
        self.now[offset:end] = data
        first, last = offset // SECTOR, (end - 1) // SECTOR
        dirty = set(range(first, last + 1))
        if self.doubtful:
            # A page that is written again goes to the disk whole, with what had failed before.
            pages = {sector // SECTORS_IN_PAGE for sector in dirty}
            dirty |= {s for s in self.doubtful if s // SECTORS_IN_PAGE in pages}
        self.pending.append(
            Change(at, len(self.now), False, {s: self._sector(s) for s in sorted(dirty)})
        )

    def truncate(self, at: int, size: int) -> None:
        """Change the size, in the cache only."""
        cuts = size < len(self.now)
        if cuts:
            del self.now[size:]
        else:
            self.now.extend(bytes(size - len(self.now)))
        # The rest of the last sector was wiped.
        wiped = {size // SECTOR: self._sector(size // SECTOR)} if cuts and size % SECTOR else {}
        self.pending.append(Change(at, size, cuts, wiped))

    def sync(self) -> None:
        """All of it is on the disk now, but for what a failed sync made doubtful."""
        for change in self.pending:
            if change.cuts:
                del self.kept[change.size :]
                self.doubtful = {s: v for s, v in self.doubtful.items() if s * SECTOR < change.size}
            _lay(self.kept, change.size, change.sectors)
            for sector in change.sectors:
                self.doubtful.pop(sector, None)
        self.pending.clear()

    def fail_to_sync(self) -> None:
        """What was not on the disk yet may never get there."""
        for i, change in enumerate(self.pending):
            for sector, content in change.sectors.items():
                self.doubtful.setdefault(sector, []).append(content)
            self.pending[i] = Change(change.at, change.size, change.cuts, {})

    def after_power_cut(self, fate: Fate) -> bytes:
        """What *fate* leaves of it."""
        if not self.pending and not self.doubtful:
            return bytes(self.kept)
        content = bytearray(self.kept)
        for sector, versions in self.doubtful.items():
            if (choice := fate.version(len(versions))) is not None:
                _lay(content, len(content), {sector: versions[choice]})
        changed = fate.changes(self.node, [change.at for change in self.pending])
        size = old_end = len(content)
        hidden_from = None  # sector
        written: set[int] = set()
        never_written: set[int] = set()
        for i, change in enumerate(self.pending):
            first_cut = -(-change.size // SECTOR)
            if i < changed:
                size = change.size
                if change.cuts:
                    del content[size:]
                    old_end = min(old_end, size)
                    never_written = {s for s in never_written if s < first_cut}
                    written = {s for s in written if s < first_cut}
            elif change.cuts and (hidden_from is None or first_cut < hidden_from):
                # The disk still shows the old blocks: later bytes lie in blocks that nobody knows.
                hidden_from = first_cut
            for sector, bytes_then in change.sectors.items():
                if hidden_from is not None and sector >= hidden_from:
                    continue
                if fate.keeps(self.node, change.at, sector):
                    _lay(content, max(len(content), (sector + 1) * SECTOR), {sector: bytes_then})
                    written.add(sector)
                elif sector * SECTOR >= old_end:
                    never_written.add(sector)
        for sector in sorted(never_written - written):
            # Room was made for it, and there lies whatever lay there before.
            _lay(content, max(len(content), (sector + 1) * SECTOR), {sector: fate.stale_sector()})
        content.extend(bytes(max(0, size - len(content))))
        return bytes(content[:size])

    def _sector(self, sector: int) -> bytes:
        return bytes(self.now[sector * SECTOR : (sector + 1) * SECTOR]).ljust(SECTOR, b"\0")


def _lay(content: bytearray, size: int, sectors: dict[int, bytes]) -> None:
    """Put *sectors* into *content*, which is then *size* bytes long."""
    content.extend(bytes(max(0, size - len(content))))
    for sector, data in sectors.items():
        start = sector * SECTOR
        content[start : start + SECTOR] = data[: max(0, len(content) - start)]


@dataclass(slots=True, eq=False)
class Folder:
    """A folder: the names in it as the process sees them, and as they are certain to be."""

    node: int
    now: dict[str, "File | Folder"] = field(default_factory=dict)
    kept: dict[str, "File | Folder"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Renaming:
    """A change of names that is not synced, all of it or none: a new file, a rename, an unlink."""

    at: int
    names: tuple[tuple[Folder, str, File | Folder | None], ...]

    def touches(self) -> set[tuple[int, str]]:
        return {(folder.node, name) for folder, name, _ in self.names}


class Disk:
    """A folder on a disk, and what a process did to it."""

    def __init__(self, before: Path) -> None:
        """Everything that stands in *before* is certain."""
        self._nodes = 0
        self._done = 0
        self._by_inode: dict[int, File | Folder] = {}
        self._renamings: list[Renaming] = []
        self._root = self._read(before)

    def _read(self, path: Path) -> Folder:
        folder = Folder(self._new_node())
        for child in sorted(path.iterdir()):
            node: File | Folder
            if child.is_dir():
                node = self._read(child)
            elif child.name.endswith("-shm"):
                continue
            else:
                content = child.read_bytes()
                node = File(self._new_node(), bytearray(content), bytearray(content))
            folder.now[child.name] = folder.kept[child.name] = node
        return folder

    def _new_node(self) -> int:
        self._nodes += 1
        return self._nodes

    def do(self, operation: Operation) -> None:
        """Repeat one recorded operation."""
        at = self._done
        self._done += 1
        match operation.kind:
            case Kind.OPEN:
                node = self._opened(at, operation)
                self._by_inode[operation.inode] = node
            case Kind.WRITE:
                self._file(operation).write(at, operation.number, operation.rest)
            case Kind.TRUNCATE:
                self._file(operation).truncate(at, operation.number)
            case Kind.SYNC:
                self._sync(self._by_inode[operation.inode])
            case Kind.SYNC_FAILED:
                node = self._by_inode[operation.inode]
                if isinstance(node, File):
                    node.fail_to_sync()
            case Kind.SYNC_ALL:
                for node in self._everything(self._root):
                    self._sync(node)
            case Kind.RENAME:
                folder, name = self._place(operation.path)
                to_folder, to_name = self._place(operation.rest.decode())
                node = folder.now[name]
                self._rename(at, (folder, name, None), (to_folder, to_name, node))
            case Kind.UNLINK | Kind.RMDIR:
                self._rename(at, (*self._place(operation.path), None))
            case Kind.MKDIR:
                made = Folder(self._new_node())
                self._by_inode[operation.inode] = made
                self._rename(at, (*self._place(operation.path), made))
            case Kind.MARK | Kind.FAULT:
                pass

    def _opened(self, at: int, operation: Operation) -> File | Folder:
        if operation.flags & CREATED:
            made = File(self._new_node())
            self._rename(at, (*self._place(operation.path), made))
            return made
        if not operation.path:
            return self._root
        folder, name = self._place(operation.path)
        node = folder.now[name]
        if operation.flags & EMPTIED:
            assert isinstance(node, File)
            node.truncate(at, 0)
        return node

    def _file(self, operation: Operation) -> File:
        node = self._by_inode[operation.inode]
        assert isinstance(node, File)
        return node

    def _place(self, path: str) -> tuple[Folder, str]:
        *folders, name = path.split("/")
        folder = self._root
        for part in folders:
            inner = folder.now[part]
            assert isinstance(inner, Folder)
            folder = inner
        return folder, name

    def _everything(self, folder: Folder) -> Iterator[File | Folder]:
        yield folder
        for node in folder.now.values():
            if isinstance(node, Folder):
                yield from self._everything(node)
            else:
                yield node

    def _rename(self, at: int, *names: tuple[Folder, str, File | Folder | None]) -> None:
        for folder, name, node in names:
            if node is None:
                del folder.now[name]
            else:
                folder.now[name] = node
        self._renamings.append(Renaming(at, names))

    def _sync(self, node: File | Folder) -> None:
        if isinstance(node, File):
            node.sync()
            return
        # Names are changed whole and in order: what a synced one stands on is on the disk as well.
        certain: set[int] = set()
        needed: set[tuple[int, str]] = set()
        for renaming in reversed(self._renamings):
            touched = renaming.touches()
            if touched & needed or any(folder is node for folder, *_ in renaming.names):
                certain.add(renaming.at)
                needed |= touched
        for renaming in self._renamings:
            if renaming.at in certain:
                for folder, name, there in renaming.names:
                    _set_name(folder.kept, name, there)
        self._renamings = [r for r in self._renamings if r.at not in certain]

    def unsynced(self) -> list[int]:
        """The files with changes that a power cut may lose."""
        return [
            node.node
            for node in self._everything(self._root)
            if isinstance(node, File) and (node.pending or node.doubtful)
        ]

    def now(self) -> Image:
        """What the process sees."""
        return dict(_walk(self._root, lambda folder: folder.now, lambda file: bytes(file.now)))

    def after_power_cut(self, fate: Fate) -> Image:
        """What *fate* leaves when the power goes now."""
        names: dict[int, dict[str, File | Folder]] = {}
        lost: set[tuple[int, str]] = set()
        for renaming in self._renamings:
            touched = renaming.touches()
            if touched & lost or not fate.keeps(0, renaming.at, None):
                lost |= touched  # later changes of a name stand on the earlier ones
                continue
            for folder, name, there in renaming.names:
                _set_name(names.setdefault(folder.node, dict(folder.kept)), name, there)
        return dict(
            _walk(
                self._root,
                lambda folder: names.get(folder.node, folder.kept),
                lambda file: file.after_power_cut(fate),
            )
        )


def _set_name(names: dict[str, File | Folder], name: str, node: File | Folder | None) -> None:
    if node is None:
        names.pop(name, None)
    else:
        names[name] = node


def _walk(folder: Folder, names, content, path: str = "") -> Iterator[tuple[str, bytes | None]]:
    for name, node in sorted(names(folder).items()):
        if isinstance(node, Folder):
            yield path + name, None
            yield from _walk(node, names, content, f"{path}{name}/")
        else:
            yield path + name, content(node)


# --- images ---------------------------------------------------------------------------------


def images(
    before: Path, operations: Sequence[Operation], cuts: Sequence[Cut]
) -> Iterator[tuple[Cut, Image]]:
    """What each of *cuts* (earliest first) leaves of the folder *before*."""
    disk, done = Disk(before), 0
    for cut in cuts:
        for operation in operations[done : cut.after]:
            disk.do(operation)
        done = cut.after
        fate = Fate(cut.seed, cut.mood, done=done, unsynced=disk.unsynced())
        yield cut, disk.after_power_cut(fate)


def lay_out(image: Image, folder: Path) -> None:
    """Write *image* into the empty or missing *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    for path, content in image.items():
        if content is None:
            (folder / path).mkdir()
        else:
            (folder / path).write_bytes(content)
