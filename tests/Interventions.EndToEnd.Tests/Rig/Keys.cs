using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests.Rig;

/// <summary>Somebody without a mouse. Counts what they press, and sees to it that they can see where they are.</summary>
public sealed class Keys(IPage page)
{
    private const int Farthest = 120;

    /// <summary>Tab, Enter, Space and arrows.</summary>
    public int Presses { get; private set; }

    /// <summary>Letters and digits typed.</summary>
    public int Letters { get; private set; }

    public async Task PressAsync(string key)
    {
        Presses++;
        await page.Keyboard.PressAsync(key);
    }

    public async Task TypeAsync(string text)
    {
        Letters += text.Length;
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Tabs on until that place has the focus; everywhere on the way the focus can be seen.</summary>
    public async Task ToAsync(ILocator place)
    {
        await place.WaitForAsync();
        for (var i = 0; i < Farthest; i++)
        {
            if (await place.EvaluateAsync<bool>("e => e === document.activeElement"))
            {
                return;
            }

            await PressAsync("Tab");
            Assert.Null(await page.EvaluateAsync<string?>(
                """
                () => {
                    const at = document.activeElement;
                    // The heading takes the focus after navigation; it is no control, so it shows no ring.
                    if (!at || at === document.body || at.matches('h1, main')) return null;
                    const shown = e => e && (s => (s.outlineStyle !== 'none' && s.outlineWidth !== '0px') || s.boxShadow !== 'none')(getComputedStyle(e));
                    return shown(at) || shown(at.nextElementSibling) ? null : `The focus cannot be seen on ${at.outerHTML.slice(0, 120)}`;
                }
                """));
        }

        Assert.Fail($"The keyboard does not reach {place}.");
    }

    public async Task FillAsync(ILocator field, string text)
    {
        await ToAsync(field);
        await TypeAsync(text);
    }

    /// <summary>Goes to a list and down it, and up again where a slow machine has shown a press too late.</summary>
    public async Task ChooseAsync(ILocator list, string value)
    {
        await ToAsync(list);
        for (var i = 0; i < Farthest && await LeftAsync() is var left and not 0; i++)
        {
            await PressAsync(left > 0 ? "ArrowDown" : "ArrowUp");
        }

        Assert.Equal(value, await list.InputValueAsync());

        Task<int> LeftAsync() => list.EvaluateAsync<int>("(list, value) => [...list.options].findIndex(o => o.value === value) - list.selectedIndex", value);
    }

    /// <summary>Types a day the way this browser asks for it.</summary>
    public async Task DayAsync(ILocator field, DateOnly day)
    {
        await ToAsync(field);
        foreach (var order in (string[])["MMddyyyy", "ddMMyyyy"])
        {
            await TypeAsync(day.ToString(order, System.Globalization.CultureInfo.InvariantCulture));
            if (await field.InputValueAsync() == day.ToString("O", System.Globalization.CultureInfo.InvariantCulture))
            {
                return;
            }

            await field.FillAsync("");
            await field.BlurAsync();
            await field.FocusAsync();
        }

        Assert.Fail($"{field} does not take {day:O}.");
    }

    /// <summary>Types a time the way this browser asks for it: with the half of the day where its clock has twelve hours.</summary>
    public async Task TimeAsync(ILocator field, TimeOnly time)
    {
        await ToAsync(field);
        var wanted = time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        await TypeAsync(time.ToString("hhmm", System.Globalization.CultureInfo.InvariantCulture));
        if (await field.InputValueAsync() != wanted)
        {
            await TypeAsync(time.Hour < 12 ? "A" : "P");
        }

        Assert.Equal(wanted, await field.InputValueAsync());
    }

    public async Task EnterAsync(ILocator button)
    {
        await ToAsync(button);
        await PressAsync("Enter");
    }

    public async Task TickAsync(ILocator box)
    {
        await ToAsync(box);
        await PressAsync("Space");
        await Assertions.Expect(box).ToBeCheckedAsync();
    }
}
