//! [`Style`]: the looks of texts and tables by their names, and what each is made of.

/// A look of a paragraph, of a piece of text or of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Style {
    Normal,
    Body,
    Bullet,
    Heading1,
    Heading2,
    DocumentName,
    Subject,
    Rule,
    Country,
    Motto,
    Parent,
    Agency,
    FormNumber,
    PlaceAndDate,
    Caption,
    PictureCaption,
    Picture,
    UnitLine,
    TableHead,
    TableText,
    TableCentre,
    TableFigure,
    SmallHead,
    SmallText,
    SmallCentre,
    SmallFigure,
    TinyHead,
    TinyText,
    TinyCentre,
    TinyFigure,
    TableNote,
    SectionEnd,
    RecipientsLabel,
    Recipient,
    Position,
    Signer,
    AppendixLabel,
    AppendixHeading,
    PageNumber,
    Strong,
    Marked,
    TableNormal,
    ReportTable,
}

/// What a style is made of.
pub(super) struct StyleText {
    pub style: Style,
    /// Its id in the files that we write ourselves.
    pub id: &'static str,
    /// Its name. Word knows its own styles by the English name in whatever language its menus are.
    pub name: &'static str,
    /// Whether it is for paragraphs, letters or tables.
    pub kind: &'static str,
    /// The style whose looks it takes over.
    pub based_on: Option<Style>,
    /// The properties of its paragraphs.
    pub paragraph: &'static str,
    /// The properties of its letters.
    pub letters: &'static str,
    /// What else it says.
    pub rest: &'static str,
}
