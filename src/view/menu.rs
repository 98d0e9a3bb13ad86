//! The menu over the grid: what a column means and how it is read, what a row is.

use crate::app::{
    Action, App, Cure, OpenMenu, asked_together, column_at, column_name, computed_at, is_guessed, rows_meant,
};
use crate::number::Notation;
use crate::table::{Role, RowKind};
use crate::words::Words;

/// An open menu.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuView {
    /// Which menu it is, and so beside what it stands.
    pub of: OpenMenu,
    /// What it asks.
    pub label: String,
    /// Its entries; at least one.
    pub items: Vec<MenuItem>,
}

/// An entry of a menu.
#[derive(Clone, Debug, PartialEq)]
pub struct MenuItem {
    /// A heading above this entry.
    pub heading: Option<String>,
    /// Its text.
    pub text: String,
    /// What it does.
    pub action: Action,
    /// Whether it is in force.
    pub chosen: bool,
}

impl MenuItem {
    fn new(text: String, action: Action) -> MenuItem {
        MenuItem { heading: None, text, action, chosen: false }
    }

    fn chosen_if(self, chosen: bool) -> MenuItem {
        MenuItem { chosen, ..self }
    }

    fn under(self, heading: &str) -> MenuItem {
        MenuItem { heading: Some(heading.to_owned()), ..self }
    }
}

/// What a user can say of a row, in the order of the menu.
const ROW_KINDS: [RowKind; 6] =
    [RowKind::Data, RowKind::Total, RowKind::Subtotal, RowKind::Part, RowKind::Average, RowKind::Note];

/// The menu that is open; `None` if there is none, or if what it was about is gone.
pub fn menu_view(app: &App) -> Option<MenuView> {
    let of = app.frame.menu?;
    let (label, items) = match of {
        OpenMenu::Column(column) if computed_at(app, column).is_some() => {
            (app.words().computed_menu().to_owned(), of_computed(app.words(), column))
        }
        OpenMenu::Column(column) => {
            column_at(app, column)?;
            (format!("{}: {}", app.words().role_menu(), column_name(app, column)), of_column(app, column))
        }
        OpenMenu::Reading(column) => {
            column_at(app, column)?;
            (app.words().reading_menu().to_owned(), readings(app, column))
        }
        OpenMenu::Row(row) => {
            let rows = rows_meant(app, row);
            (app.words().row_is(*rows.start(), *rows.end()), of_row(app, row)?)
        }
    };
    Some(MenuView { of, label, items })
}

fn of_computed(words: Words, column: u32) -> Vec<MenuItem> {
    let moved = |right: bool| Action::MoveColumn { column, right };
    vec![
        MenuItem::new(words.hide_column().to_owned(), Action::HideColumn(column)),
        MenuItem::new(words.move_left().to_owned(), moved(false)),
        MenuItem::new(words.move_right().to_owned(), moved(true)),
    ]
}

fn of_column(app: &App, column: u32) -> Vec<MenuItem> {
    let words = app.words();
    let now = column_at(app, column).and_then(|c| c.role);
    let confirm = now
        .filter(|_| is_guessed(app, column))
        .map(|role| MenuItem::new(words.confirm_role(role), Action::Cure(Cure::ConfirmRole { column })));
    let none = MenuItem::new(words.no_role().to_owned(), Action::SetRole { column, role: None });
    let roles = Role::ALL.into_iter().map(|role| {
        let set = Action::SetRole { column, role: Some(role) };
        MenuItem::new(words.role(role).to_owned(), set).chosen_if(now == Some(role))
    });
    let title =
        MenuItem::new(words.rename_column().to_owned(), Action::EditHeader { column, line: u32::MAX });
    let mut items: Vec<MenuItem> =
        confirm.into_iter().chain([none.chosen_if(now.is_none())]).chain(roles).collect();
    items.extend(readings(app, column));
    items.push(title.under(words.title_menu()));
    items
}

/// The notations in which the column's numbers can be read. Columns in the same doubt are answered together, or one by
/// itself.
fn readings(app: &App, column: u32) -> Vec<MenuItem> {
    let words = app.words();
    let ruling = column_at(app, column).and_then(|c| c.notation);
    let in_force = |notation: Notation| ruling.is_some_and(|r| !r.ambiguous && r.notation == notation);
    let both = [Notation::CommaDecimal, Notation::PointDecimal];
    let alone = both.map(|notation| {
        let set = Action::SetNotation { column, notation };
        MenuItem::new(words.notation(notation).to_owned(), set).chosen_if(in_force(notation))
    });
    let together = asked_together(app, column).len();
    if together < 2 {
        let [first, second] = alone;
        return vec![first.under(words.reading_menu()), second];
    }
    let all = both.map(|notation| {
        let cure = Action::Cure(Cure::ReadingOfAll { column, notation });
        MenuItem::new(words.notation(notation).to_owned(), cure)
    });
    let ([all, other], [first, second]) = (all, alone);
    vec![all.under(&words.reading_of_all(together)), other, first.under(words.reading_of_this()), second]
}

fn of_row(app: &App, row: u32) -> Option<Vec<MenuItem>> {
    let words = app.words();
    let table = app.sheet().table();
    let body_row = row.checked_sub(table.body.start)?;
    let now = *table.rows.get(body_row as usize)?;
    let set = |kind| Action::SetRowKind { row, kind };
    let mut items: Vec<MenuItem> = ROW_KINDS
        .into_iter()
        .map(|kind| {
            let is_now =
                now == kind || (kind == RowKind::Note && matches!(now, RowKind::Index | RowKind::Blank));
            MenuItem::new(words.row_kind(kind).to_owned(), set(Some(kind))).chosen_if(is_now)
        })
        .collect();
    if app.sheet().decisions().rows.contains_key(&row) {
        items.push(MenuItem::new(words.row_as_found().to_owned(), set(None)));
    }
    Some(items)
}
