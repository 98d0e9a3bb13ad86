//! Circles: what uses one another, directly or by way of others.

use std::collections::{BTreeMap, BTreeSet};

/// Who uses whom, and the names by which: `(user, used) → names`.
pub(super) type Ties = BTreeMap<(String, String), BTreeSet<String>>;

/// Adds a tie; what uses itself is none.
pub(super) fn tie(ties: &mut Ties, user: &str, used: &str, name: &str) {
    if user != used {
        ties.entry((user.to_owned(), used.to_owned())).or_default().insert(name.to_owned());
    }
}

/// Every circle as a message: its members, then who takes which names from whom.
pub(super) fn circles(ties: &Ties, of_what: &str) -> Vec<String> {
    let mut users: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (user, used) in ties.keys() {
        users.entry(user).or_default().insert(used);
    }
    let reached: BTreeMap<&str, BTreeSet<&str>> =
        users.keys().map(|user| (*user, reachable(&users, user))).collect();
    let reaches = |a: &str, b: &str| reached.get(a).is_some_and(|all| all.contains(b));
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let mut messages = Vec::new();
    for start in users.keys() {
        if !reaches(start, start) || told.contains(start) {
            continue;
        }
        let members: Vec<&str> =
            users.keys().copied().filter(|m| reaches(start, m) && reaches(m, start)).collect();
        let mut message = format!("a circle of {} {of_what}: {}", members.len(), members.join(", "));
        let inside = |name: &String| members.contains(&name.as_str());
        for ((user, used), names) in ties.iter().filter(|((user, used), _)| inside(user) && inside(used)) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            message.push_str(&format!("\n      {user} -> {used}: {}", names.join(", ")));
        }
        messages.push(message);
        told.extend(members);
    }
    messages
}

fn reachable<'a>(users: &BTreeMap<&'a str, BTreeSet<&'a str>>, start: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&str> = users.get(start).into_iter().flatten().copied().collect();
    while let Some(at) = next.pop() {
        if reached.insert(at) {
            next.extend(users.get(at).into_iter().flatten());
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_circle_is_told_once_with_what_ties_it() {
        let mut ties = Ties::new();
        for (user, used) in
            [("a", "b"), ("b", "c"), ("c", "a"), ("c", "d"), ("e", "f"), ("f", "e"), ("g", "g")]
        {
            tie(&mut ties, user, used, &format!("{user}{used}"));
        }
        let expected = [
            "a circle of 3 files: a, b, c\n      a -> b: ab\n      b -> c: bc\n      c -> a: ca",
            "a circle of 2 files: e, f\n      e -> f: ef\n      f -> e: fe",
        ];
        assert_eq!(circles(&ties, "files"), expected);
    }
}
