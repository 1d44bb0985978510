from dragoman.content.model import Choice, Decision, Phase, Scenario, Text
from dragoman.content.ways import Ways, leads_nowhere


def phase(slug: str, minutes: int = 5, to: tuple[str, ...] = ()) -> Phase:
    choices = tuple(Choice(Text(), target) for target in to)
    return Phase(slug=slug, title=slug, minutes=minutes, decision=Decision("", "", choices) if to else None)


def scenario(*phases: Phase) -> Scenario:
    return Scenario(id="x", file="scenarios/x.md", title="X", phases=phases)


def test_a_phase_without_a_decision_flows_to_the_next_and_the_last_ends() -> None:
    ways = Ways(scenario(phase("a", 3), phase("b", 4)))

    assert ways.longest() == 7
    assert ways.unreachable == ()
    assert ways.turning_back == ()


def test_the_longest_of_several_ways_counts() -> None:
    ways = Ways(scenario(phase("a", 3, to=("c", "b")), phase("b", 10), phase("c", 4)))

    assert ways.longest() == 17


def test_a_way_to_the_end_counts_no_further() -> None:
    ways = Ways(scenario(phase("a", 3, to=("end", "b")), phase("b", 4, to=("end",)), phase("c", 50)))

    assert ways.longest() == 7
    assert [lonely.slug for lonely in ways.unreachable] == ["c"]


def test_a_way_that_comes_back_is_named_by_the_step_that_turns() -> None:
    ways = Ways(scenario(phase("a"), phase("b", to=("a", "end"))))

    [step] = ways.turning_back
    assert (step.phase.slug, step.to.slug if step.to else "") == ("b", "a")


def test_a_scenario_of_ten_thousand_phases_is_walked_without_recursion() -> None:
    ways = Ways(scenario(*(phase(f"p{number}", 1) for number in range(10_000))))

    assert ways.longest() == 10_000


def test_a_scenario_without_phases_has_no_ways() -> None:
    assert Ways(scenario()).longest() == 0


def test_an_option_that_leads_nowhere_is_noticed() -> None:
    assert leads_nowhere(scenario(phase("a", to=("b", "end"))))
    assert not leads_nowhere(scenario(phase("a", to=("a", "end"))))
