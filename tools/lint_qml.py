"""Lints the screens against the view-models as they really are; any warning is a failure.

qmllint cannot see types that Python registers. Their descriptions are written from the running
meta-objects into a temporary module `Kiosk.ViewModels`; a property declared as `QObject` takes the
type that its getter is annotated with.
"""

import importlib
import pkgutil
import subprocess
import sys
import typing
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QAbstractItemModel, QMetaMethod, QMetaObject, QMetaProperty, QObject

import ui.viewmodels

QML = Path(ui.viewmodels.__file__).parent.parent / "qml"
VERSION = "1.0"


@cache
def view_models() -> dict[str, list[type[QObject]]]:
    """The types that Python registers, by QML module."""
    found: dict[str, list[type[QObject]]] = {}
    for module in pkgutil.iter_modules(ui.viewmodels.__path__, "ui.viewmodels."):
        python = importlib.import_module(module.name)
        name = getattr(python, "QML_IMPORT_NAME", None)
        for thing in vars(python).values():
            is_own = isinstance(thing, type) and thing.__module__ == python.__name__
            if name and is_own and issubclass(thing, QObject):
                found.setdefault(name, []).append(thing)
    return found


def described(module: str, kind: type[QObject]) -> Iterator[str]:
    """The lines of *kind* in a `.qmltypes` file."""
    meta: QMetaObject = kind.staticMetaObject
    yield "    Component {"
    yield f'        name: "{kind.__name__}"'
    yield '        accessSemantics: "reference"'
    yield '        prototype: "QObject"'
    yield f'        exports: ["{module}/{kind.__name__} {VERSION}"]'
    yield "        isCreatable: false"
    yield "        exportMetaObjectRevisions: [256]"
    for i in range(meta.propertyOffset(), meta.propertyCount()):
        yield from _property(kind, meta.property(i), i)
    for i in range(meta.methodOffset(), meta.methodCount()):
        yield from _method(meta.method(i))
    yield "    }"


def _property(kind: type[QObject], found: QMetaProperty, index: int) -> Iterator[str]:
    type_name, is_pointer = _type(kind, found)
    flags = [
        f'type: "{type_name}"',
        f"index: {index}",
        f'read: "{found.name()}"',
        *(["isPointer: true"] if is_pointer else []),
        *([] if found.isWritable() else ["isReadonly: true"]),
        *(["isConstant: true"] if found.isConstant() else []),
        *([f'notify: "{_name(found.notifySignal())}"'] if found.hasNotifySignal() else []),
    ]
    yield f'        Property {{ name: "{found.name()}"; {"; ".join(flags)} }}'


def _type(kind: type[QObject], found: QMetaProperty) -> tuple[str, bool]:
    name = found.typeName().removesuffix("*")
    if name != "QObject":
        return name, False
    getter = vars(kind)[found.name()].fget
    # A view-model that is imported when it is first wanted is named, and not there yet.
    named = {kind.__name__: kind for kinds in view_models().values() for kind in kinds}
    hint = typing.get_type_hints(getter, localns=named).get("return", QObject)
    if issubclass(hint, QAbstractItemModel):
        return "QAbstractItemModel", True
    return hint.__name__, True


def _method(found: QMetaMethod) -> Iterator[str]:
    is_signal = found.methodType() is QMetaMethod.MethodType.Signal
    given = list(zip(found.parameterNames(), found.parameterTypes(), strict=True))
    parameters = "".join(
        f' Parameter {{ name: "{bytes(name).decode()}"; type: "{bytes(type_).decode()}" }}'
        for name, type_ in given
    )
    yield f'        {"Signal" if is_signal else "Method"} {{ name: "{_name(found)}";{parameters} }}'


def _name(method: QMetaMethod) -> str:
    return bytes(method.name()).decode()


def describe(folder: Path) -> None:
    """Write a description of every module that Python registers under *folder*."""
    for module, kinds in view_models().items():
        here = folder.joinpath(*module.split("."))
        here.mkdir(parents=True)
        lines = ["import QtQuick.tooling 1.2", "Module {"]
        for kind in kinds:
            lines += described(module, kind)
        (here / "types.qmltypes").write_text("\n".join([*lines, "}", ""]), "utf-8")
        (here / "qmldir").write_text(f"module {module}\ntypeinfo types.qmltypes\n", "utf-8")


def main() -> int:
    screens = sorted(str(path) for path in QML.rglob("*.qml"))
    if not screens:
        print(f"no screens in {QML}", file=sys.stderr)
        return 1
    with TemporaryDirectory() as folder:
        describe(Path(folder))
        lint = [str(Path(sys.executable).parent / "pyside6-qmllint"), "--max-warnings", "0"]
        return subprocess.run([*lint, "-I", folder, "-I", str(QML), *screens]).returncode and 1


if __name__ == "__main__":
    sys.exit(main())
