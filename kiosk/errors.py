"""Everything that can go wrong at a till and that a person can be told about.

    KioskError
    ├── Refused        a rule of the fair says no; nothing was changed
    ├── Unavailable    the world is not ready; trying again may work
    └── Damaged        stored or received data cannot be trusted; a person must look

Each leaf has a stable `code` (its words stand in `assets/words/errors.csv` under
`error.<code>`) and its details as keyword values, never as prose.
"""

from typing import ClassVar


class KioskError(Exception):
    """A failure with a stable code and words in every language."""

    code: ClassVar[str]
    exit_status: ClassVar[int]

    def __init__(self, **details: object) -> None:
        super().__init__(self.code, details)
        self.details = details


class Refused(KioskError):
    """A rule of the fair says no; nothing was changed."""

    exit_status = 1


class Unavailable(KioskError):
    """The world is not ready; nothing was changed and trying again may work."""

    exit_status = 3


class Damaged(KioskError):
    """Stored or received data cannot be trusted; a person must look."""

    exit_status = 4


# --- a rule says no ---------------------------------------------------------------------------


class EmptyCart(Refused):
    """There is nothing to sell."""

    code = "cart.empty"


class BadQuantity(Refused):
    """A quantity that is zero, negative, absurd, or a part of a whole piece."""

    code = "cart.bad_quantity"


class OnlyOne(Refused):
    """A second one of a thing of which there is only one."""

    code = "cart.only_one"


class BadAgreement(Refused):
    """An agreed amount that is not positive, more than is asked, or no multiple of 5 DA."""

    code = "cart.bad_agreement"


class BelowFloor(Refused):
    """An artisan's goods would go below her last price, and she has not said yes."""

    code = "cart.below_floor"


class BadPin(Refused):
    """A PIN that is not made of four digits."""

    code = "pin.bad"


class WrongPin(Refused):
    """Not that person's PIN; `left` says how many tries remain."""

    code = "pin.wrong"


class PinWaits(Refused):
    """Too many wrong tries: that face has to wait; `seconds` says how long."""

    code = "pin.waits"


class NoPin(Refused):
    """Somebody whose word is needed has no PIN on this tablet."""

    code = "pin.none"


class BadPrice(Refused):
    """A price that is zero, negative, absurd, or not a multiple of 5 DA."""

    code = "product.bad_price"


class BadName(Refused):
    """A name that is empty or longer than a label can carry."""

    code = "product.bad_name"


class PhotoNotAnImage(Refused):
    """A file that is no whole picture, whatever its name says."""

    code = "photo.not_an_image"


class PhotoTooLarge(Refused):
    """A picture of more pixels than a tablet should unpack."""

    code = "photo.too_large"


class BadAmount(Refused):
    """An amount of money that cannot be read, is negative or absurd."""

    code = "payment.bad_amount"


class NotInCoins(Refused):
    """Cash, or change, that no coins make: the smallest is 5 DA."""

    code = "payment.not_in_coins"


class Underpaid(Refused):
    """The customer has not given enough; `missing` says how much."""

    code = "payment.underpaid"


class BadDebt(Refused):
    """Change that is owed: more than there is, or to nobody whom the slip names."""

    code = "payment.bad_debt"


class Overpaid(Refused):
    """A card or a transfer for more than is due: only cash has change."""

    code = "payment.overpaid"


class BadPart(Refused):
    """A part by card or transfer that is nothing, no multiple of 5 DA, or leaves nothing to pay."""

    code = "payment.bad_part"


class BadReference(Refused):
    """A payment reference longer than a slip carries."""

    code = "payment.bad_reference"


class BadHolder(Refused):
    """Money said to be held by somebody who sells nothing in this cart."""

    code = "payment.bad_holder"


class UnknownProduct(Refused):
    """A well-formed product code that no product of this tablet has."""

    code = "product.unknown"


class MistypedCode(Refused):
    """A code whose check symbol does not fit: a slip of the finger, not a missing product."""

    code = "product.mistyped"


class MalformedCode(Refused):
    """A text that cannot be a product code at all."""

    code = "product.malformed"


class RetiredProduct(Refused):
    """A product that its maker has taken out of sale."""

    code = "product.retired"


class UnknownSale(Refused):
    """No sale has that number on this tablet."""

    code = "sale.unknown"


class NothingOwed(Refused):
    """Change that was given already, or was never owed."""

    code = "change.not_owed"


class UnknownCart(Refused):
    """A cart that is no longer put aside."""

    code = "cart.unknown"


class NotTheLastSale(Refused):
    """Undo reaches only the last sale, until the next one begins."""

    code = "sale.not_the_last"


class NotOurCode(Refused):
    """Something scanned that is no label and no receipt: a barcode, a visiting card, a network."""

    code = "scan.not_ours"


class OtherShop(Refused):
    """A scanned address that leads to somebody else's catalog; `host` says whose."""

    code = "scan.other_shop"


class OpensOnTelephone(Refused):
    """A code of ours that opens a page, and sells nothing at the till."""

    code = "scan.opens_on_telephone"


class UnreadableScan(Refused):
    """More keys than any code has, or keys that mean nothing: the scanner went wrong."""

    code = "scan.unreadable"


class ScanAgain(Refused):
    """A code that was scanned while something else had to be finished first."""

    code = "scan.again"


class UnknownReceipt(Refused):
    """No sale of this tablet has that receipt."""

    code = "receipt.unknown"


class UnknownTent(Refused):
    """The fair has no tent with that number."""

    code = "tent.unknown"


class DayOutsideFair(Refused):
    """A day on which the fair is not held."""

    code = "day.outside_fair"


class AlreadySetUp(Refused):
    """This data folder is already a tablet of a fair."""

    code = "tablet.already_set_up"


class DemoOnly(Refused):
    """Something that only demo and practice data may do."""

    code = "tablet.demo_only"


class EntryTooLarge(Refused):
    """A transaction that does not fit in one journal entry of 32 KiB."""

    code = "journal.entry_too_large"


class FileExists(Refused):
    """A file is there already: a copy never takes the place of another."""

    code = "file.exists"


class FileAmongBooks(Refused):
    """A copy of the books would lie in their own folder."""

    code = "file.among_books"


class BadLabel(Refused):
    """A QR text that would not scan: too long, or letters outside the dense alphabet."""

    code = "qr.would_not_scan"


# --- try again --------------------------------------------------------------------------------


class StoreBusy(Unavailable):
    """Another program has this tablet's books open."""

    code = "store.busy"


class StoreFull(Unavailable):
    """The disk is full; the transaction was not done and the cart is still there."""

    code = "store.full"


class StoreReadOnly(Unavailable):
    """The books or their folder cannot be written."""

    code = "store.read_only"


class StoreNewer(Unavailable):
    """The books were written by a newer version of the app."""

    code = "store.newer"


class StoreMissing(Unavailable):
    """There are no books in that folder: the tablet is not set up."""

    code = "store.missing"


class NoDisplay(Unavailable):
    """There is no screen on which a window could be shown."""

    code = "screen.missing"


class PrinterUnavailable(Unavailable):
    """The printer does not answer or has refused the paper's bytes."""

    code = "printer.unavailable"


class FileUnavailable(Unavailable):
    """A file that was asked for cannot be written where it was asked for."""

    code = "file.unavailable"


# --- a person must look -----------------------------------------------------------------------


class StoreDamaged(Damaged):
    """The database file is not one, is cut short or contradicts itself."""

    code = "store.damaged"


class StoreInputOutput(Damaged):
    """The disk gave an error; the books were closed, reopened and verified."""

    code = "store.io_error"


class ChainBroken(Damaged):
    """A stored entry is not the one that was written; `log` and `n` say which."""

    code = "journal.broken"


class ProjectionsDiffer(Damaged):
    """The tables say something else than the journal they are made from."""

    code = "journal.projections_differ"


class Unforeseen(Damaged):
    """A mistake of the app itself; its details are with the crash handler."""

    code = "app.unforeseen"


class SealBroken(Damaged):
    """A seal that this device did not make over these entries."""

    code = "journal.bad_seal"


class BrokenStream(Damaged):
    """Bytes that no printer of this class understands; `offset` says where, `reason` why."""

    code = "printer.broken_stream"
