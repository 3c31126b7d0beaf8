"""The filters as a tree: facets, under them their values with live counts; categories nested as they add up."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from fieldref.gui.find_state import FindState
from fieldref.gui.models.choices import category_order
from fieldref.gui.models.results import KINDS as RESULT_KINDS
from fieldref.gui.session import Session
from fieldref.gui.words import _, language, listed
from fieldref.lang.countries import country_name
from fieldref.mark import N_
from fieldref.model.person import reach
from fieldref.search.request import ENTRY

FACET_ROLE = Qt.ItemDataRole.UserRole + 1
VALUE_ROLE = Qt.ItemDataRole.UserRole + 2
COUNT_ROLE = Qt.ItemDataRole.UserRole + 3
ON_ROLE = Qt.ItemDataRole.UserRole + 4
REACH_ROLE = Qt.ItemDataRole.UserRole + 5

FACETS = {
    "categories": N_("Category: rights add up"),
    "situations": N_("Situation"),
    "groups": N_("Group"),
    "topics": N_("Topic"),
    "families": N_("Family of rights"),
    "chapters": N_("Chapter"),
    "kinds": N_("Kind of text"),
}
_TERMS = {"situations": "situation", "groups": "group", "topics": "topic", "families": "family", "chapters": "chapter"}


class FiltersModel(QStandardItemModel):
    """Built once; ``show`` writes counts and what is on."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._state: FindState = session.found
        self._values: list[QStandardItem] = []
        self.facets: dict[str, QStandardItem] = {}
        self._binds = self._value(None, "binds", "", "")
        for facet, words in FACETS.items():
            self._add_facet(facet, words)
        self.show({})

    def show(self, counts: dict[str, dict[str, int]]) -> None:
        """Write new counts; a value without one shows none."""
        country = self._session.context.person.country
        name = country_name(country, language()) if country else ""
        self._binds.setText(_("Binds in {country}", country=name) if country else _("Binds here"))
        self._binds.setToolTip("" if country else _("Choose a country first"))
        self._binds.setData(country, VALUE_ROLE)
        for item in self._values:
            facet, value = item.data(FACET_ROLE), item.data(VALUE_ROLE)
            known = counts.get(facet)
            count = known.get(value, 0) if known is not None and facet != "binds" else None
            on = self._state.is_on(facet, value)
            if (item.data(COUNT_ROLE), item.data(ON_ROLE)) != (count, on):
                item.setData(count, COUNT_ROLE)
                item.setData(on, ON_ROLE)
            item.setData(self._spoken(item, count, on), Qt.ItemDataRole.AccessibleTextRole)
        self._show_reach()

    def _show_reach(self) -> None:
        """Mark the categories whose rights the chosen one holds too."""
        chosen = self._session.context.person.category
        held = reach(self._session.library.categories(), chosen)[1:] if chosen else ()
        for item in self._values:
            if item.data(FACET_ROLE) == "categories":
                item.setData(item.data(VALUE_ROLE) in held, REACH_ROLE)

    def _spoken(self, item: QStandardItem, count: int | None, on: bool) -> str:
        parts = [item.text(), _("on") if on else _("off")]
        if count is not None:
            parts.append(_("results: {count}", count=count))
        return listed(parts)

    def _add_facet(self, facet: str, words: str) -> None:
        head = QStandardItem(_(words))
        head.setData(facet, FACET_ROLE)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        self.facets[facet] = head
        self.invisibleRootItem().appendRow(head)
        if facet == "categories":
            self._add_categories(head)
        elif facet == "kinds":
            for value, name in {ENTRY: N_("Entry"), **RESULT_KINDS}.items():
                self._value(head, facet, value, _(name))
        else:
            for term in self._session.library.terms(_TERMS[facet], language()):
                self._value(head, facet, term.id, term.name)

    def _add_categories(self, head: QStandardItem) -> None:
        known = self._session.library.categories(language())
        parents = {-1: head}
        for identifier, depth in category_order(known):
            category = known[identifier]
            item = self._value(parents[depth - 1], "categories", identifier, category.name)
            held = [known[other].name for other in reach(known, identifier)[1:]]
            item.setToolTip(
                category.description + ("\n" + _("Also holds: {names}", names=listed(held)) if held else "")
            )
            parents[depth] = item

    def _value(self, parent: QStandardItem | None, facet: str, value: str, words: str) -> QStandardItem:
        item = QStandardItem(words)
        item.setData(facet, FACET_ROLE)
        item.setData(value, VALUE_ROLE)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        (parent or self.invisibleRootItem()).appendRow(item)
        self._values.append(item)
        return item


def is_value(index: QModelIndex) -> bool:
    """Whether an index is a value that can be switched, not the heading of a facet."""
    return index.data(VALUE_ROLE) is not None
